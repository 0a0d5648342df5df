package dev.assay.launcher.supervise;

import dev.assay.launcher.supervise.ProcessState.State;
import dev.assay.launcher.system.Home;
import dev.assay.launcher.system.Identity;
import dev.assay.launcher.system.ProcessSpec;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One process and its life: started, ready, dead, started again. Used by the supervisor's one thread. */
final class Watched {

    private final Home home;
    private final Clock clock;
    private final BackOff backOff = new BackOff();
    private ProcessSpec spec;
    private State state = State.WAITING;
    private @Nullable ProcessHandle process;
    private @Nullable ReadinessProbe probe;
    private @Nullable String message;
    private Instant since;
    private Instant notBefore;
    private int restarts;
    private boolean readyOnce;
    private boolean removed;
    private String variant;

    Watched(Home home, ProcessSpec spec, Clock clock) {
        this.home = home;
        this.clock = clock;
        this.spec = spec;
        this.since = clock.instant();
        this.notBefore = since;
        this.variant = spec.variant();
    }

    /** Takes over a process that somebody else started. */
    void adopt(ProcessHandle running, String itsVariant) {
        variant = itsVariant;
        watch(running);
    }

    /** What is wanted of it from now on. */
    void want(ProcessSpec wanted) {
        spec = wanted;
        if (state == State.READY && !wanted.variant().equals(variant)) {
            end("restarted with " + wanted.variant());
        }
    }

    /** It is not wanted any more. */
    void remove() {
        removed = true;
        if (process == null) {
            enter(State.STOPPED);
        } else if (state != State.STOPPING) {
            end("no longer wanted");
        }
    }

    boolean isGone() {
        return removed && process == null;
    }

    boolean isReady() {
        return state == State.READY;
    }

    /** Looks once. */
    void look(boolean mayStart) {
        var running = process;
        if (running == null) {
            if (mayStart && !removed && !clock.instant().isBefore(notBefore)) {
                start();
            }
        } else if (!Identity.of(home, spec.name()).is(running)) {
            died();
        } else if (state == State.STARTING && probe != null && probe.saysReady()) {
            if (restarts > 0) {
                log("is ready again");
            }
            readyOnce = true;
            enter(State.READY);
        } else if (state == State.READY && age().compareTo(BackOff.STABLE) > 0) {
            backOff.reset();
        } else if (state == State.STOPPING && age().compareTo(Stopping.PATIENCE) > 0) {
            running.destroyForcibly();
        }
    }

    private void start() {
        try {
            variant = spec.variant();
            watch(Spawn.service(home, spec, restarts == 0).toHandle());
        } catch (IOException e) {
            message = "could not be started: " + e.getMessage();
            log(message);
            restarts++;
            waitAgain();
        }
    }

    private void watch(ProcessHandle running) {
        process = running;
        probe = ReadinessProbe.of(spec);
        enter(State.STARTING);
    }

    private void died() {
        var asked = state == State.STOPPING;
        process = null;
        probe = null;
        if (asked) {
            notBefore = clock.instant();
            enter(removed ? State.STOPPED : State.WAITING);
            return;
        }
        message = (readyOnce ? "died" : "died before it was ready") + ", is started again";
        log(message);
        restarts++;
        waitAgain();
    }

    /** For whoever reads the supervisor's log. */
    private void log(String what) {
        System.err.println(clock.instant() + " " + spec.name() + " " + what);
    }

    private void waitAgain() {
        notBefore = clock.instant().plus(backOff.next());
        enter(State.RESTARTING);
    }

    private void end(String why) {
        message = why;
        enter(State.STOPPING);
        if (process != null) {
            process.destroy();
        }
    }

    private void enter(State next) {
        state = next;
        since = clock.instant();
    }

    private Duration age() {
        return Duration.between(since, clock.instant());
    }

    ProcessState state() {
        var pid = process == null ? null : process.pid();
        return new ProcessState(
                spec.name(), spec.role(), pid, spec.port(), state, restarts, readyOnce, variant, message);
    }
}
