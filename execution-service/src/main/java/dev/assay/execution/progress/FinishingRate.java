package dev.assay.execution.progress;

/** Records finished per second, averaged over about the last second, newer ones weighing more. */
final class FinishingRate {

    private static final double MEMORY_SECONDS = 1.0;
    private static final double NOTHING = 0.01;
    private static final double NANOS = 1e9;

    private long done = -1;
    private long at;
    private double perSecond;

    /**
     * Takes a look.
     *
     * @param doneNow records finished so far
     * @param nanos monotonic time
     */
    void update(long doneNow, long nanos) {
        if (done < 0) {
            done = doneNow;
            at = nanos;
            return;
        }
        var seconds = (nanos - at) / NANOS;
        if (seconds <= 0) {
            return;
        }
        var weight = 1 - Math.exp(-seconds / MEMORY_SECONDS);
        perSecond += weight * ((doneNow - done) / seconds - perSecond);
        if (perSecond < NOTHING) {
            perSecond = 0;
        }
        done = doneNow;
        at = nanos;
    }

    double perSecond() {
        return perSecond;
    }
}
