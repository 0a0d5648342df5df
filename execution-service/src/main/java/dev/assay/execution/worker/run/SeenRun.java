package dev.assay.execution.worker.run;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One run as this worker last read it. */
final class SeenRun {

    private final @Nullable PreparedRun prepared;
    private volatile Standing standing;
    private volatile long epochSeenNanos = System.nanoTime();
    private volatile long readNanos = System.nanoTime();
    private volatile long usedNanos = System.nanoTime();
    private volatile int readForEpoch;

    /**
     * @param prepared null when the run is gone or cannot be used
     */
    SeenRun(Standing standing, @Nullable PreparedRun prepared) {
        this.standing = standing;
        this.prepared = prepared;
    }

    Standing standing() {
        return standing;
    }

    @Nullable PreparedRun prepared() {
        return prepared;
    }

    /** When this worker first saw the run's epoch, on its monotonic clock. */
    long epochSeenNanos() {
        return epochSeenNanos;
    }

    /** Takes a newer reading; one that was overtaken by a reading of a newer epoch is dropped. */
    synchronized void refresh(Standing read) {
        if (read.state() != null && read.epoch() < standing.epoch()) {
            return;
        }
        if (read.epoch() != standing.epoch()) {
            epochSeenNanos = System.nanoTime();
        }
        standing = read;
        readNanos = System.nanoTime();
    }

    /** A reading that was made because a task is of this epoch; the same epoch asks for no second one. */
    synchronized void refreshFor(int epoch, Standing read) {
        refresh(read);
        readForEpoch = Math.max(readForEpoch, epoch);
    }

    /** Whether a task of this epoch shows that the reading is too old. */
    boolean tooOldFor(int epoch) {
        return epoch > standing.epoch() && epoch > readForEpoch;
    }

    /** Whether there was no such run, and that was read so long ago that there may be one now. */
    boolean goneFor(Duration age) {
        return standing.state() == null && System.nanoTime() - readNanos > age.toNanos();
    }

    void used() {
        usedNanos = System.nanoTime();
    }

    boolean idleFor(Duration age) {
        return System.nanoTime() - usedNanos > age.toNanos();
    }
}
