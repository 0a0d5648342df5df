package dev.assay.launcher.command;

import dev.assay.launcher.run.Batch;
import dev.assay.launcher.run.CtrlC;
import dev.assay.launcher.run.RunOptions;
import dev.assay.launcher.supervise.Stopping;
import dev.assay.launcher.supervise.SystemState;
import dev.assay.launcher.up.LocalSystem;
import dev.assay.launcher.up.Screen;
import dev.assay.launcher.up.Up;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs a batch without a browser. */
@Command(
        name = "run",
        description = {
            "Runs a batch and writes its results to a file. Without options: the sample analysis over the sample claims "
                    + "on the stand-in model, uploaded into the stand-in org.",
            "Where nothing is up, the system is started for it and stopped afterwards. Ctrl-C asks to cancel and keeps "
                    + "what is done; a second one leaves at once."
        })
final class RunCommand implements Callable<Integer> {

    @Mixin
    private final RunOptions options = new RunOptions();

    @Override
    public Integer call() throws InterruptedException {
        Batch.check(options);
        var system = LocalSystem.current();
        var screen = Screen.standard();
        var wasUp = SystemState.seen(system.home()).anyRuns();
        var stop = new Thread(() -> stop(system, screen));
        if (!wasUp) {
            Runtime.getRuntime().addShutdownHook(stop);
        }
        new Up(system, screen).bring(0);
        var ctrlC = CtrlC.listen();
        if (!wasUp) {
            ctrlC.beforeLeaving(() -> stop(system, screen));
        }
        return new Batch(system, options, screen, ctrlC).run();
    }

    /** What this command started, it stops, however it ends. */
    private static void stop(LocalSystem system, Screen screen) {
        try {
            new Stopping(system.home(), what -> screen.show("Stopping " + what + " …")).stopAll();
            screen.show("");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
