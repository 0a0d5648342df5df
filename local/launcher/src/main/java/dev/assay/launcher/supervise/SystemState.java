package dev.assay.launcher.supervise;

import dev.assay.launcher.system.Home;
import dev.assay.launcher.system.Identity;
import dev.assay.launcher.system.JsonFile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What runs, as the supervisor wrote it last; {@link #seen} tells what is still true.
 *
 * @param supervisor its process
 * @param processes in the order in which they start
 */
public record SystemState(@Nullable Long supervisor, List<ProcessState> processes) {

    /** Nothing has ever run. */
    public static final SystemState NONE = new SystemState(null, List.of());

    /** As it was written. */
    public static SystemState read(Home home) {
        return JsonFile.read(home.state(), SystemState.class).orElse(NONE);
    }

    /** As it was written, checked against the processes that really run. */
    public static SystemState seen(Home home) {
        var written = read(home);
        return new SystemState(
                supervisor(home).map(ProcessHandle::pid).orElse(null),
                written.processes().stream()
                        .map(process -> runs(home, process) ? process : process.stopped())
                        .toList());
    }

    private static boolean runs(Home home, ProcessState process) {
        var pid = process.pid();
        return pid != null
                && ProcessHandle.of(pid)
                        .filter(Identity.of(home, process.name())::is)
                        .isPresent();
    }

    /** The supervisor, if one runs. */
    public static Optional<ProcessHandle> supervisor(Home home) {
        var identity = Identity.of(home, SupervisorProcess.NAME);
        var written = Optional.ofNullable(read(home).supervisor());
        return written.flatMap(ProcessHandle::of).filter(identity::is).or(identity::find);
    }

    /** Whether every process can be used. */
    public boolean isReady() {
        return !processes.isEmpty()
                && processes.stream().allMatch(process -> process.state() == ProcessState.State.READY);
    }

    /** Whether any process runs. */
    public boolean anyRuns() {
        return supervisor != null || processes.stream().anyMatch(process -> process.pid() != null);
    }

    /** One process. */
    public Optional<ProcessState> process(String name) {
        return processes.stream().filter(process -> process.name().equals(name)).findFirst();
    }

    void write(Home home) {
        JsonFile.write(home.state(), this);
    }
}
