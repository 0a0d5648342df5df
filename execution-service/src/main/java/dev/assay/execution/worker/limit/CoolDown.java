package dev.assay.execution.worker.limit;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long an endpoint is left alone after it refused calls for their number: as long as it asks, else two seconds, doubled with
 * every burst that follows without an answer in between. Who waited comes back spread over some time, never as a herd.
 */
final class CoolDown {

    /** Less is no wish: a second that was rounded down, or a moment that has passed on its way. */
    private static final Duration SHORTEST = Duration.ofMillis(50);

    private static final long FIRST_NANOS = Duration.ofSeconds(2).toNanos();
    private static final long LONGEST_NANOS = Duration.ofSeconds(60).toNanos();
    private static final long WIDEST_SPREAD_NANOS = Duration.ofSeconds(1).toNanos();

    private final LongSupplier nanoClock;
    private volatile boolean cooling;
    private long until;
    private long spread;
    private volatile long next = FIRST_NANOS;

    CoolDown(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    /**
     * The endpoint refused a call.
     *
     * @param asked how long it asks to be left alone, if it does
     * @param newBurst whether the refusal begins a burst; others only lengthen what was asked for
     */
    synchronized void refused(@Nullable Duration asked, boolean newBurst) {
        long wait = 0;
        if (asked != null && asked.compareTo(SHORTEST) >= 0) {
            wait = asked.toNanos();
        } else if (newBurst) {
            wait = next;
            next = Math.min(LONGEST_NANOS, next * 2);
        }
        var end = nanoClock.getAsLong() + wait;
        if (wait > 0 && (!cooling || end - until > 0)) {
            until = end;
            spread = Math.min(WIDEST_SPREAD_NANOS, wait / 4);
            cooling = true;
        }
    }

    /** The endpoint answered a call. */
    void answered() {
        if (next != FIRST_NANOS) {
            reset();
        }
    }

    private synchronized void reset() {
        next = FIRST_NANOS;
    }

    /**
     * Nanoseconds that a caller should wait before it calls; 0 when it may.
     *
     * @param place the caller's own place among those who come back, from 0 (first) to 1 (last)
     */
    long nanosLeft(double place) {
        return cooling ? left(place) : 0;
    }

    private synchronized long left(double place) {
        var left = until - nanoClock.getAsLong();
        if (left + spread <= 0) {
            cooling = false;
        }
        return Math.max(0, left + (long) (spread * place));
    }
}
