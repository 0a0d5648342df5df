package dev.assay.execution.worker.attempt;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait before the next attempt: exponential with full jitter, so that tasks which failed together do not come back
 * together, and never less than the endpoint asked for.
 */
public final class BackOff {

    private final Duration first;
    private final Duration longest;
    private final DoubleSupplier random;

    /**
     * @param first most that is waited after the first failure; doubles with each further one
     * @param longest most that is ever waited, unless the endpoint asks for more
     * @param random from 0 to 1
     */
    public BackOff(Duration first, Duration longest, DoubleSupplier random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    /**
     * The wait before the next attempt.
     *
     * @param failures attempts that failed so far, from 1
     * @param atLeast what the endpoint asked for, if it did
     */
    Duration after(int failures, @Nullable Duration atLeast) {
        var doublings = Math.min(failures - 1, 20);
        var ceiling = Math.min(longest.toNanos(), first.toNanos() << doublings);
        var jittered = Duration.ofNanos((long) (ceiling * random.getAsDouble()));
        return atLeast == null ? jittered : atLeast.plus(jittered);
    }
}
