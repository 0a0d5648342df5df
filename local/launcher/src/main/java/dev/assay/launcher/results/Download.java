package dev.assay.launcher.results;

import dev.assay.launcher.Trouble;
import dev.assay.launcher.client.Gateway;
import dev.assay.launcher.client.ProblemReceived;
import dev.assay.launcher.client.Results;
import dev.assay.launcher.up.Screen;
import java.time.Duration;

/** Writes the results of a run to a file, as soon as they are there. */
public final class Download {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Gateway gateway;
    private final Screen screen;

    /** @param screen shows what is waited for */
    public Download(Gateway gateway, Screen screen) {
        this.gateway = gateway;
        this.screen = screen;
    }

    /**
     * Waits for the last outcomes to be stored, and for an export service that has not heard of the run yet.
     *
     * @param run one that has outcomes
     */
    public void write(String run, Results.FileWish wish, OutFile out) throws InterruptedException {
        screen.show("Waiting for the results …");
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                out.write(sink -> gateway.results().file(run, wish, sink));
                return;
            } catch (ProblemReceived e) {
                if (!(e.status() == 404 || e.is("results-not-ready")) || System.nanoTime() > deadline) {
                    throw e;
                }
            } catch (Trouble unwritten) {
                throw Trouble.error(
                        unwritten.text() + " The results are kept: ./assay download " + run + " --out FILE");
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }
}
