package dev.assay.launcher.command;

import dev.assay.launcher.client.Gateway;
import dev.assay.launcher.supervise.Stopping;
import dev.assay.launcher.up.CtrlC;
import dev.assay.launcher.up.Guests;
import dev.assay.launcher.up.LocalSystem;
import dev.assay.launcher.up.Screen;
import dev.assay.launcher.up.Up;
import java.time.Duration;

/**
 * A system to work with: the one that is up, or one that is started now and stopped when the command ends.
 *
 * @param ctrlC is listened to from the start of the session
 */
record Session(LocalSystem system, Screen screen, CtrlC ctrlC) {

    /** A gateway may be away that long. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    static Session begin() throws InterruptedException {
        return begin(LocalSystem.current());
    }

    static Session begin(LocalSystem system) throws InterruptedException {
        var screen = Screen.standard();
        system.home().prepare();
        var guest = new Guests(system.home()).enter();
        Runnable leave = () -> guest.leave(() -> stop(system, screen));
        Runtime.getRuntime().addShutdownHook(new Thread(leave));
        new Up(system, screen).bring(0);
        var ctrlC = CtrlC.listen();
        ctrlC.beforeLeaving(leave);
        return new Session(system, screen, ctrlC);
    }

    Gateway gateway() {
        return system.gateway(PATIENCE, screen);
    }

    /** What was begun goes on after the command, so the system has to as well. */
    void leaveRunning() {
        if (new Guests(system.home()).openToAll()) {
            screen.say("Assay stays up for it, until ./assay down.");
        }
    }

    /** What was started for commands is stopped by the last one, however it ends. */
    private static void stop(LocalSystem system, Screen screen) {
        try {
            new Stopping(system.home(), what -> screen.show("Stopping " + what + " …")).stopAll();
            screen.show("");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
