package dev.assay.launcher.command;

import dev.assay.launcher.supervise.Stopping;
import dev.assay.launcher.up.LocalSystem;
import dev.assay.launcher.up.Screen;
import dev.assay.launcher.up.Staying;
import dev.assay.launcher.up.Up;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Builds what is stale and starts everything. */
@Command(
        name = "up",
        description = {
            "Builds what is stale, starts everything on this machine, prints the address and a one-time sign-in link.",
            "Starts only what is missing when parts of it are up. In the foreground it stays until Ctrl-C, which stops "
                    + "everything."
        })
final class UpCommand implements Callable<Integer> {

    @Option(names = "--detach", description = "Return as soon as everything is ready; ./assay down stops it.")
    private boolean detach;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "How many workers; they share a window of 256 calls in flight. As before, at first 1.")
    private int workers;

    @Override
    public Integer call() throws InterruptedException {
        var system = LocalSystem.current();
        var screen = Screen.standard();
        var stop = new Thread(() -> stop(system, screen));
        if (!detach) {
            Runtime.getRuntime().addShutdownHook(stop);
        }
        try {
            new Up(system, screen).bring(Counts.workers(workers));
        } catch (RuntimeException e) {
            if (!detach) {
                Runtime.getRuntime().removeShutdownHook(stop);
            }
            throw e;
        }
        screen.say("Assay is ready: " + system.address());
        screen.say("Sign in, once:  " + system.signInLink(screen));
        if (!detach) {
            screen.say("Ctrl-C stops everything.");
            new Staying(system.home(), screen).untilStopped();
            Runtime.getRuntime().removeShutdownHook(stop);
        }
        return 0;
    }

    private static void stop(LocalSystem system, Screen screen) {
        try {
            screen.say("");
            new Stopping(system.home(), what -> screen.show("Stopping " + what + " …")).stopAll();
            screen.say(
                    "Everything has stopped. The data stays in " + system.home().folder() + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
