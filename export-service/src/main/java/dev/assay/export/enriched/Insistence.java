package dev.assay.export.enriched;

import java.time.Duration;

/**
 * How long catalog-service is asked again after failures.
 *
 * @param firstPause before the first call again; doubled each time, up to a minute
 * @param patience after so long without an answer it is given up
 */
public record Insistence(Duration firstPause, Duration patience) {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /**
     * Waits before the next call; false when the patience is over.
     *
     * @param failures in a row, from 1
     * @param sinceNanos when the first of them was
     */
    boolean waits(int failures, long sinceNanos) {
        if (System.nanoTime() - sinceNanos > patience.toNanos()) {
            return false;
        }
        var pause = firstPause.multipliedBy(1L << Math.min(failures - 1, 10));
        try {
            Thread.sleep(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for catalog-service", e);
        }
    }
}
