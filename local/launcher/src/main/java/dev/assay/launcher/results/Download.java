package dev.assay.launcher.results;

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
     * @param finished records of the run that have an outcome; a run that failed before it began has no file
     * @return whether there was anything to write
     */
    public boolean write(String run, long finished, Results.FileWish wish, OutFile out) throws InterruptedException {
        screen.show("Waiting for the results …");
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                out.write(sink -> gateway.results().file(run, wish, sink));
                return true;
            } catch (ProblemReceived e) {
                var unheard = e.status() == 404;
                if (unheard && finished == 0) {
                    return false;
                }
                if (!(unheard || e.is("results-not-ready")) || System.nanoTime() > deadline) {
                    throw e;
                }
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }
}
