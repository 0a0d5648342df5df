package dev.assay.salesforce;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long an {@link Org} waits and how often it tries.
 *
 * @param attempts calls made before giving up, from 1
 * @param firstDelay about how long to wait before the second call; doubled before each further one, with jitter
 * @param longestDelay never wait longer
 * @param callTimeout how long one call may take
 */
public record Patience(int attempts, Duration firstDelay, Duration longestDelay, Duration callTimeout) {

    /** Six calls over about half a minute; a call may take two minutes. */
    public static final Patience DEFAULT =
            new Patience(6, Duration.ofMillis(500), Duration.ofSeconds(15), Duration.ofMinutes(2));

    /** How long to wait after a call that failed, chance included. */
    public Duration delayAfter(int attempt) {
        return delayAfter(attempt, ThreadLocalRandom.current().nextDouble());
    }

    /**
     * How long to wait after a call that failed: half of the doubled delay for sure, the other half by chance, so that callers
     * that failed together do not come back together.
     *
     * @param attempt the call that failed, from 1
     * @param chance from 0 to 1
     */
    Duration delayAfter(int attempt, double chance) {
        var doubled = firstDelay.toMillis() * (1L << Math.min(attempt - 1, 20));
        var most = Math.min(doubled, longestDelay.toMillis());
        return Duration.ofMillis(most / 2 + Math.round(most / 2.0 * chance));
    }
}
