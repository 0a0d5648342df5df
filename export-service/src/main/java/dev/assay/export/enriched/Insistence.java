package dev.assay.export.enriched;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks catalog-service again after failures, for so long. Of one row of calls that have to succeed; used by one thread. */
final class Insistence {

    private static final Logger log = LoggerFactory.getLogger(Insistence.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Duration firstPause;
    private final Duration patience;
    private int failures;
    private long failingSince;

    /**
     * @param firstPause before the first call again; doubled each time, up to a minute
     * @param patience after so long without an answer it is given up
     */
    Insistence(Duration firstPause, Duration patience) {
        this.firstPause = firstPause;
        this.patience = patience;
    }

    /** A call has succeeded. */
    void answered() {
        failures = 0;
    }

    /** A call has failed: waits before the next one; false when the patience is over. */
    boolean goesOnAfter(String failure) {
        var now = System.nanoTime();
        if (failures == 0) {
            failingSince = now;
        }
        failures++;
        if (now - failingSince > patience.toNanos()) {
            return false;
        }
        var doubled = firstPause.multipliedBy(1L << Math.min(failures - 1, 10));
        var pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        log.warn("A delivery waits {} for catalog-service: {}", pause, failure);
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for catalog-service", e);
        }
    }
}
