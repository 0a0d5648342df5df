package dev.assay.execution.worker.limit;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * How many calls an endpoint bears from this worker: starts at its share, shrinks by a quarter on the first refusal of a burst,
 * grows by one after 25 answers. Refusals of calls that began before the last cut belong to the same burst and cut nothing.
 */
final class AdaptiveLimit {

    private static final double CUT = 0.75;
    private static final int ANSWERS_PER_STEP = 25;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final int share;
    private final LongSupplier nanoClock;
    private int limit;
    private int inFlight;
    private int answers;
    private long lastCut;

    AdaptiveLimit(int share, LongSupplier nanoClock) {
        this.share = share;
        this.limit = share;
        this.nanoClock = nanoClock;
        this.lastCut = nanoClock.getAsLong();
    }

    /** Takes a place, waiting for one no longer than given; false if there was none. */
    boolean enter(long waitNanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var left = waitNanos;
            while (inFlight >= limit) {
                if (left <= 0) {
                    return false;
                }
                left = room.awaitNanos(left);
            }
            inFlight++;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Gives a place back. */
    void leave() {
        lock.lock();
        try {
            inFlight--;
            room.signal();
        } finally {
            lock.unlock();
        }
    }

    /** The endpoint answered. */
    void answered() {
        lock.lock();
        try {
            if (limit < share && ++answers >= ANSWERS_PER_STEP) {
                answers = 0;
                limit++;
                room.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * The endpoint refused a call because there are too many.
     *
     * @param startedNanos when that call began, on the limit's clock
     * @return whether a new burst began with it
     */
    boolean refused(long startedNanos) {
        lock.lock();
        try {
            if (startedNanos - lastCut < 0) {
                return false;
            }
            lastCut = nanoClock.getAsLong();
            answers = 0;
            limit = Math.max(1, (int) (limit * CUT));
            return true;
        } finally {
            lock.unlock();
        }
    }

    int limit() {
        lock.lock();
        try {
            return limit;
        } finally {
            lock.unlock();
        }
    }
}
