package dev.assay.bench;

/**
 * How long the stand-in model takes: lognormal, cut at a cap.
 *
 * @param medianMillis half of the calls are quicker
 * @param sigma spread of the logarithm
 * @param capMillis no call takes longer
 */
record Latency(double medianMillis, double sigma, double capMillis) {

    /** The mean of the distribution, cap included, in seconds. */
    double meanSeconds() {
        var mu = Math.log(medianMillis);
        var cap = (Math.log(capMillis) - mu) / sigma;
        var below = Math.exp(mu + sigma * sigma / 2) * normal(cap - sigma);
        return (below + capMillis * (1 - normal(cap))) / 1000;
    }

    /** The standard normal distribution, by Abramowitz and Stegun 26.2.17; its error is below 1e-7. */
    private static double normal(double x) {
        if (x < 0) {
            return 1 - normal(-x);
        }
        var t = 1 / (1 + 0.2316419 * x);
        var polynomial =
                t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return 1 - Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) * polynomial;
    }
}
