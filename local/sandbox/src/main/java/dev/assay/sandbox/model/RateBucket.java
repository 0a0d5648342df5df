package dev.assay.sandbox.model;

import java.time.Duration;
import java.util.function.LongSupplier;

/** An allowance per minute that fills up evenly. Safe for many threads. */
final class RateBucket {

    private static final double NANOS_PER_MINUTE = 60e9;

    private final LongSupplier nanoClock;
    private double used;
    private long at;

    RateBucket(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.at = nanoClock.getAsLong();
    }

    /**
     * What is left after a request.
     *
     * @param granted whether the request was within the allowance
     * @param remaining how much more may be taken now
     * @param full when the whole allowance is there again
     */
    record State(boolean granted, long remaining, Duration full) {}

    /** Takes an amount of an allowance of so much per minute, if it is there. */
    synchronized State take(long amount, long perMinute) {
        var now = nanoClock.getAsLong();
        used = Math.max(0, used - (now - at) / NANOS_PER_MINUTE * perMinute);
        at = now;
        var granted = used + amount <= perMinute;
        if (granted) {
            used += amount;
        }
        return new State(granted, Math.max(0, (long) (perMinute - used)), Duration.ofNanos((long)
                (used / perMinute * NANOS_PER_MINUTE)));
    }
}
