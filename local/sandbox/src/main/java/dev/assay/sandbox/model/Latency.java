package dev.assay.sandbox.model;

import dev.assay.sandbox.text.Draw;
import java.time.Duration;

/**
 * How long calls take: lognormal.
 *
 * @param medianMillis half of the calls are faster, in milliseconds; 0 answers at once
 * @param sigma the spread; 0 gives every call the median
 * @param capMillis no call takes longer, in milliseconds
 */
public record Latency(double medianMillis, double sigma, double capMillis) {

    /** Checks every value. */
    public Latency {
        if (medianMillis < 0 || sigma < 0 || capMillis < 0) {
            throw new IllegalArgumentException("medianMillis, sigma and capMillis must not be negative");
        }
    }

    /** The time that a call takes. */
    Duration of(Draw call) {
        var millis = sigma == 0 ? medianMillis : medianMillis * Math.exp(sigma * call.normal());
        return Duration.ofNanos((long) (Math.min(millis, capMillis) * 1_000_000));
    }
}
