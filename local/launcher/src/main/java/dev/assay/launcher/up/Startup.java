package dev.assay.launcher.up;

import dev.assay.launcher.Trouble;
import dev.assay.launcher.supervise.Logs;
import dev.assay.launcher.supervise.ProcessState;
import dev.assay.launcher.supervise.SupervisorProcess;
import dev.assay.launcher.supervise.SystemState;
import dev.assay.launcher.system.Home;
import dev.assay.launcher.system.ProcessSpec;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Waits until all processes can be used, and shows which already can. */
final class Startup {

    /** A process that ends that often before it was ever ready will not become so by itself. */
    private static final int TRIES = 3;

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Home home;
    private final Screen screen;
    private final long begun = System.nanoTime();
    private final Set<String> told = new LinkedHashSet<>();
    private final Map<String, Integer> restartsBefore = new HashMap<>();

    Startup(Home home, Screen screen) {
        this.home = home;
        this.screen = screen;
    }

    void await(List<ProcessSpec> specs) throws InterruptedException {
        while (true) {
            var state = SystemState.read(home);
            var ready = specs.stream().filter(spec -> isReady(state, spec)).toList();
            show(ready, specs);
            if (ready.size() == specs.size()) {
                return;
            }
            // Before a supervisor has written, this is what one said that is gone.
            if (state.supervisor() != null) {
                state.processes().forEach(this::giveUpIfHopeless);
            }
            if (seconds() > LIMIT.toSeconds()) {
                throw tooLate(state, specs);
            }
            if (seconds() > 10 && state.supervisor() == null) {
                throw Trouble.error("The supervisor does not start:\n" + tail(SupervisorProcess.NAME));
            }
            Thread.sleep(50);
        }
    }

    private static boolean isReady(SystemState state, ProcessSpec spec) {
        return state.supervisor() != null
                && state.process(spec.name())
                        .filter(process -> process.state() == ProcessState.State.READY
                                && process.variant().equals(spec.variant()))
                        .isPresent();
    }

    private void show(List<ProcessSpec> ready, List<ProcessSpec> specs) {
        for (var spec : ready) {
            if (told.add(spec.name()) && !screen.isTerminal()) {
                screen.say("%5.1f s  %s is ready".formatted(seconds(), spec.name()));
            }
        }
        var missing = specs.stream()
                .map(ProcessSpec::name)
                .filter(name -> !told.contains(name))
                .toList();
        if (!missing.isEmpty()) {
            screen.show("%5.1f s  %d of %d ready, starting %s"
                    .formatted(seconds(), told.size(), specs.size(), String.join(", ", missing)));
        }
    }

    private void giveUpIfHopeless(ProcessState process) {
        var restarts = process.restarts() - restartsBefore.computeIfAbsent(process.name(), name -> process.restarts());
        if (!process.readyOnce() && restarts >= TRIES) {
            throw Trouble.error(process.name() + " ended " + restarts
                    + " times before it was ready. Its last lines (" + home.log(process.name()) + "):\n"
                    + tail(process.name()));
        }
    }

    private Trouble tooLate(SystemState state, List<ProcessSpec> specs) {
        var missing = specs.stream()
                .map(ProcessSpec::name)
                .filter(name -> !told.contains(name))
                .toList();
        return Trouble.error("Not ready after " + LIMIT.toMinutes() + " minutes: " + String.join(", ", missing)
                + (state.supervisor() == null ? " (and no supervisor)" : "") + ". The last lines of "
                + home.log(missing.getFirst()) + ":\n" + tail(missing.getFirst()));
    }

    private String tail(String process) {
        var lines = Logs.tail(home.log(process), 12);
        return lines.isEmpty() ? "  (it wrote nothing)" : "  " + String.join("\n  ", lines);
    }

    private double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }
}
