package dev.assay.launcher.command;

import dev.assay.launcher.supervise.Stopping;
import dev.assay.launcher.up.Guests;
import dev.assay.launcher.up.LocalSystem;
import dev.assay.launcher.up.Screen;
import dev.assay.launcher.up.Staying;
import dev.assay.launcher.up.Up;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
    private @Nullable Integer workers;

    @Option(names = "--no-build", description = "Start the programs as they were built last, whatever changed since.")
    private boolean noBuild;

    @Override
    public Integer call() throws InterruptedException {
        var system = LocalSystem.current();
        var screen = Screen.standard();
        if (detach) {
            bring(system, screen);
            return 0;
        }
        var stop = new Thread(() -> stop(system, screen));
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            bring(system, screen);
            screen.say("Ctrl-C stops everything.");
            new Staying(system, screen).untilStopped();
        } finally {
            forget(stop);
        }
        return 0;
    }

    private void bring(LocalSystem system, Screen screen) throws InterruptedException {
        new Up(system, screen, !noBuild).bring(workers == null ? 0 : Counts.workers(workers));
        new Guests(system.home()).openToAll();
        var link = system.signInLink(screen);
        screen.clear();
        System.out.println("Assay is ready: " + system.address());
        System.out.println("Sign in, once:  " + link);
    }

    /** Only Ctrl-C stops what is up; trouble does not. When it is Ctrl-C that ends us, it is too late to forget. */
    private static void forget(Thread stop) {
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException e) {
            Thread.currentThread().interrupt();
        }
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
