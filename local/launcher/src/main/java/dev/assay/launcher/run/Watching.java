package dev.assay.launcher.run;

import dev.assay.contracts.Reason;
import dev.assay.contracts.RunState;
import dev.assay.contracts.http.Run;
import dev.assay.contracts.topic.RunProgress;
import dev.assay.launcher.Trouble;
import dev.assay.launcher.client.Gateway;
import dev.assay.launcher.client.ProblemReceived;
import dev.assay.launcher.up.CtrlC;
import dev.assay.launcher.up.Screen;
import java.time.Duration;

/** Looks at a run until it has ended, or until only somebody else can carry it on. */
final class Watching {

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(40);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);
    private static final Duration PLAIN_LINES = Duration.ofSeconds(5);

    private final Gateway gateway;
    private final Screen screen;
    private final CtrlC ctrlC;
    private long saidAt = System.nanoTime();
    private String told = "";

    Watching(Gateway gateway, Screen screen, CtrlC ctrlC) {
        this.gateway = gateway;
        this.screen = screen;
        this.ctrlC = ctrlC;
    }

    /** The run as it was seen last. */
    Run untilEnded(String id) throws InterruptedException {
        ctrlC.asksFor(
                () -> cancel(id),
                "Run " + id + " could not be told to end, and goes on. Cancel it: ./assay runs cancel " + id);
        try {
            return ended(id);
        } finally {
            ctrlC.asksForNothing();
        }
    }

    private boolean cancel(String id) {
        screen.say("Cancelling; what is done is kept. Ctrl-C again leaves at once.");
        try {
            gateway.cancel(id);
            return true;
        } catch (ProblemReceived refused) {
            screen.say(refused.text());
        } catch (Trouble trouble) {
            screen.say(trouble.text());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private Run ended(String id) throws InterruptedException {
        var pause = SHORTEST_PAUSE;
        while (true) {
            var run = gateway.run(id);
            var progress = run.progress();
            show(progress);
            if (progress.state().ended() || (isPausedBySystem(progress) && !ctrlC.wasPressed())) {
                return run;
            }
            ctrlC.await(pause);
            pause = pause.plus(SHORTEST_PAUSE).compareTo(LONGEST_PAUSE) < 0
                    ? pause.plus(SHORTEST_PAUSE)
                    : LONGEST_PAUSE;
        }
    }

    /** A pause that a user asked for is waited out; the user may resume at any time. */
    static boolean isPausedBySystem(RunProgress progress) {
        var reason = progress.reason();
        return progress.state() == RunState.PAUSED && reason != null && !isByUser(reason);
    }

    private static boolean isByUser(Reason reason) {
        return reason.code().equals("paused-by-user");
    }

    /** What keeps a run from moving though nobody needs to do anything here. */
    private String news(RunProgress progress) {
        var reason = progress.reason();
        if (reason == null || progress.state().ended() || isPausedBySystem(progress) || ctrlC.wasPressed()) {
            return "";
        }
        return isByUser(reason) ? "The run was paused by a user; waiting until it is resumed." : reason.message();
    }

    private void show(RunProgress progress) {
        screen.show(ProgressLine.bar(progress));
        var news = news(progress);
        if (!news.isEmpty() && !news.equals(told)) {
            screen.say(news);
        }
        told = news;
        var now = System.nanoTime();
        if (!screen.isTerminal() && now - saidAt >= PLAIN_LINES.toNanos()) {
            saidAt = now;
            screen.say(ProgressLine.plain(progress));
        }
    }
}
