package dev.assay.launcher.up;

import dev.assay.launcher.Assay;
import dev.assay.launcher.supervise.ProcessState;
import dev.assay.launcher.supervise.SupervisorProcess;
import dev.assay.launcher.supervise.SystemState;
import dev.assay.launcher.supervise.Wanted;
import dev.assay.launcher.system.Home;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stays with a system that is up and tells what happens to its processes. */
public final class Staying {

    private static final long PAUSE_MILLIS = 500;

    private final Home home;
    private final Map<String, String> environment;
    private final Screen screen;
    private final Map<String, ProcessState> last = new HashMap<>();

    /** @param screen hears it */
    public Staying(LocalSystem system, Screen screen) {
        this.home = system.home();
        this.environment = system.environment();
        this.screen = screen;
    }

    /** Returns when somebody else has stopped the system; starts a new supervisor if it dies. */
    public void untilStopped() throws InterruptedException {
        while (true) {
            if (!Wanted.read(home).up()) {
                screen.say("The system was stopped.");
                return;
            }
            SystemState.read(home).processes().forEach(this::tell);
            if (SystemState.supervisor(home).isEmpty()) {
                SupervisorProcess.start(home, List.of(Assay.class.getName(), "supervise"), environment);
                Thread.sleep(PAUSE_MILLIS);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private void tell(ProcessState now) {
        var before = last.put(now.name(), now);
        if (before == null) {
            return;
        }
        if (now.restarts() > before.restarts() && now.message() != null) {
            screen.say(now.name() + " " + now.message());
        } else if (before.state() != ProcessState.State.READY && now.state() == ProcessState.State.READY) {
            screen.say(now.name() + " is ready again");
        }
    }
}
