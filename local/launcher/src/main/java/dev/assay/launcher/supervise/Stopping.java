package dev.assay.launcher.supervise;

import dev.assay.launcher.system.Home;
import dev.assay.launcher.system.Identity;
import dev.assay.launcher.system.Role;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Stops a whole system, with or without a supervisor: politely, then firmly, those first that others do not need. */
public final class Stopping {

    /** How long a process may take to end by itself. */
    static final Duration PATIENCE = Duration.ofSeconds(25);

    private final Home home;
    private final Consumer<String> told;
    private final Duration patience;

    /** @param told hears what is being stopped */
    public Stopping(Home home, Consumer<String> told) {
        this(home, told, PATIENCE);
    }

    /** @param patience how long a process may take to end by itself */
    public Stopping(Home home, Consumer<String> told, Duration patience) {
        this.home = home;
        this.told = told;
        this.patience = patience;
    }

    /** Stops everything. Whoever else stops the system at the same time does no harm. */
    public void stopAll() throws InterruptedException {
        if (!Files.exists(home.folder())) {
            return;
        }
        new Wanted(Wanted.read(home).workers(), false).write(home);
        var supervisor = SystemState.supervisor(home);
        if (supervisor.isPresent()) {
            end(List.of(new Ending(SupervisorProcess.NAME, supervisor.get())));
        }
        var state = SystemState.read(home);
        for (var roles : Role.stopOrder()) {
            end(
                    state.processes().stream()
                            .filter(process -> roles.contains(process.role()))
                            .flatMap(process -> Identity.of(home, process.name())
                                    .find()
                                    .map(running -> new Ending(process.name(), running))
                                    .stream())
                            .toList());
        }
        new SystemState(
                        null,
                        state.processes().stream().map(ProcessState::stopped).toList())
                .write(home);
    }

    private void end(List<Ending> processes) throws InterruptedException {
        if (processes.isEmpty()) {
            return;
        }
        told.accept(String.join(", ", processes.stream().map(Ending::name).toList()));
        processes.forEach(process -> process.handle().destroy());
        var deadline = System.nanoTime() + patience.toNanos();
        for (var process : processes) {
            while (runs(process) && System.nanoTime() < deadline) {
                Thread.sleep(20);
            }
            if (runs(process)) {
                told.accept(process.name() + " does not end by itself and is killed");
                process.handle().destroyForcibly();
            }
        }
    }

    private boolean runs(Ending process) {
        return Identity.of(home, process.name()).is(process.handle());
    }

    private record Ending(String name, ProcessHandle handle) {}
}
