package dev.assay.execution.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Sequence numbers of snapshots: microseconds, so that they grow over restarts; exact in any language's doubles. */
final class Sequences {

    private static final Duration AHEAD_OF_STRAGGLERS = Duration.ofHours(1);

    private Sequences() {}

    static long at(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    /** Of a run's last snapshot: no instance that has not yet heard of the end can overtake it. */
    static long last(Instant time) {
        return at(time.plus(AHEAD_OF_STRAGGLERS));
    }
}
