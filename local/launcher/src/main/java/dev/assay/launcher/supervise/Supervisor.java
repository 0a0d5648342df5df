package dev.assay.launcher.supervise;

import dev.assay.launcher.system.Home;
import dev.assay.launcher.system.Identity;
import dev.assay.launcher.system.ProcessSpec;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/**
 * Makes what runs be what is wanted, for ever. It keeps no state that matters: whoever comes after it finds the
 * processes again by their identity, so it may be killed at any moment.
 */
public final class Supervisor {

    private static final long TICK_MILLIS = 100;

    private final Home home;
    private final IntFunction<List<ProcessSpec>> topology;
    private final Map<String, Watched> watched = new LinkedHashMap<>();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private SystemState written = SystemState.NONE;
    private Wanted wanted = new Wanted(0, false);
    private List<ProcessSpec> specs = List.of();

    /** @param topology the processes of a system with that many workers */
    public Supervisor(Home home, IntFunction<List<ProcessSpec>> topology) {
        this.home = home;
        this.topology = topology;
    }

    /** Watches until {@link #end} is called. The processes go on without it. */
    public void run() throws InterruptedException {
        try {
            do {
                lookAgainWhateverHappens();
            } while (!asked.await(TICK_MILLIS, TimeUnit.MILLISECONDS));
        } finally {
            ended.countDown();
        }
    }

    /** Lets {@link #run} return once what it just started is written down. */
    public void end() {
        asked.countDown();
        try {
            if (!ended.await(5, TimeUnit.SECONDS)) {
                System.err.println("The supervisor was in the middle of something for 5 s; it leaves all the same.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A full disk or a file that somebody broke must not end the one who keeps the others running. */
    private void lookAgainWhateverHappens() {
        try {
            look();
        } catch (RuntimeException e) {
            System.err.println(Instant.now() + " " + e);
        }
    }

    private void look() {
        var now = Wanted.read(home);
        if (!now.equals(wanted)) {
            wanted = now;
            specs = topology.apply(now.workers());
        }
        if (!wanted.up()) {
            return;
        }
        specs.forEach(this::want);
        var names = specs.stream().map(ProcessSpec::name).toList();
        watched.forEach((name, process) -> {
            if (!names.contains(name)) {
                process.remove();
                process.look(false);
            }
        });
        watched.values().removeIf(Watched::isGone);
        for (var spec : specs) {
            process(spec.name())
                    .look(spec.after().stream().allMatch(name -> process(name).isReady()));
        }
        writeIfNew();
    }

    private void want(ProcessSpec spec) {
        var known = watched.get(spec.name());
        if (known == null) {
            watched.put(spec.name(), found(spec));
        } else {
            known.want(spec);
        }
    }

    private Watched process(String name) {
        var process = watched.get(name);
        if (process == null) {
            throw new IllegalStateException(name + " is not part of the system");
        }
        return process;
    }

    private Watched found(ProcessSpec spec) {
        var process = new Watched(home, spec, Clock.systemUTC());
        Identity.of(home, spec.name()).find().ifPresent(running -> {
            var before = SystemState.read(home).process(spec.name());
            process.adopt(running, before.map(ProcessState::variant).orElse(spec.variant()));
        });
        return process;
    }

    private void writeIfNew() {
        var state = new SystemState(
                ProcessHandle.current().pid(),
                watched.values().stream().map(Watched::state).toList());
        if (!state.equals(written)) {
            state.write(home);
            written = state;
        }
    }
}
