package dev.assay.launcher.command;

import dev.assay.launcher.supervise.Stopping;
import dev.assay.launcher.supervise.SystemState;
import dev.assay.launcher.up.LocalSystem;
import dev.assay.launcher.up.Screen;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Stops everything. */
@Command(name = "down", description = "Stops everything, in order. The data stays.")
final class DownCommand implements Callable<Integer> {

    @Override
    public Integer call() throws InterruptedException {
        var system = LocalSystem.current();
        var screen = Screen.standard();
        if (!Files.exists(system.home().folder())
                || !SystemState.seen(system.home()).anyRuns()) {
            screen.say("Nothing is up in " + system.home().folder() + ".");
            return 0;
        }
        new Stopping(system.home(), what -> screen.show("Stopping " + what + " …")).stopAll();
        screen.say("Everything has stopped. The data stays in " + system.home().folder() + ".");
        return 0;
    }
}
