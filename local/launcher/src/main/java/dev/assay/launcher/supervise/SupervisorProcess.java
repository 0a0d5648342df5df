package dev.assay.launcher.supervise;

import dev.assay.launcher.Trouble;
import dev.assay.launcher.system.Home;
import dev.assay.launcher.system.Identity;
import dev.assay.launcher.system.Topology;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The supervisor as a process of its own, which stays when the command that started it has ended. */
public final class SupervisorProcess {

    /** Its name among the processes of the system. */
    public static final String NAME = "supervisor";

    private SupervisorProcess() {}

    /**
     * Starts one.
     *
     * @param command main class and arguments that make it a supervisor
     * @param environment its own, and that of all it starts
     */
    public static void start(Home home, List<String> command, Map<String, String> environment) {
        var java = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                Identity.of(home, NAME).option(),
                "-Xmx48m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dassay.root=" + System.getProperty("assay.root", "."),
                "-cp",
                System.getProperty("java.class.path")));
        java.addAll(command);
        // What a supervisor wrote that was killed is not true for ever.
        SystemState.seen(home).write(home);
        try {
            Spawn.apart(home, NAME, java, environment);
        } catch (IOException e) {
            throw Trouble.error("The supervisor could not be started: " + e.getMessage());
        }
    }

    /** What that process does: watches until it is asked to end. A second one in the same folder ends at once. */
    public static void run(Home home, Topology topology) throws InterruptedException {
        try (var channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                System.err.println("Another supervisor watches " + home.folder() + ".");
                return;
            }
            var supervisor = new Supervisor(home, topology::processes);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(supervisor::end));
            supervisor.run();
        } catch (IOException e) {
            throw Trouble.error("The lock " + home.lock() + " cannot be taken: " + e.getMessage());
        }
    }
}
