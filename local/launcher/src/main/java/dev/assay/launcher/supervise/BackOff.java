package dev.assay.launcher.supervise;

import java.time.Duration;

/** How long to wait before a process that died is started again: from 0.2 s, doubling, to 5 s. */
final class BackOff {

    /** A process that lived this long after it was ready starts from the shortest wait again. */
    static final Duration STABLE = Duration.ofMinutes(1);

    private static final Duration SHORTEST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private Duration next = SHORTEST;

    Duration next() {
        var now = next;
        var doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return now;
    }

    void reset() {
        next = SHORTEST;
    }
}
