package dev.assay.execution.worker.limit;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * This worker's part of one cap: hands out what is leased to the slot, and tells how much more it could use. A lease that could
 * not be renewed in time hands out nothing, because others may have taken it back.
 */
final class FleetLimit {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private int leased;
    private long validUntil;
    private int inUse;
    private int waiting;
    private int interactiveWaiting;
    private int peak;

    /**
     * Takes a permit, waiting for one no longer than given; false if there was none.
     *
     * @param interactive whether somebody sits and waits: they go first
     */
    boolean enter(boolean interactive, long waitNanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            peak = Math.max(peak, inUse + waiting + 1);
            if (mayEnter(interactive)) {
                inUse++;
                return true;
            }
            return waitFor(interactive, waitNanos);
        } finally {
            lock.unlock();
        }
    }

    private boolean waitFor(boolean interactive, long waitNanos) throws InterruptedException {
        waiting++;
        interactiveWaiting += interactive ? 1 : 0;
        try {
            var left = waitNanos;
            while (!mayEnter(interactive)) {
                if (left <= 0) {
                    return false;
                }
                left = room.awaitNanos(left);
            }
            inUse++;
            return true;
        } finally {
            waiting--;
            interactiveWaiting -= interactive ? 1 : 0;
            // Whoever stops waiting may have been the one that others made way for.
            room.signal();
        }
    }

    private boolean mayEnter(boolean interactive) {
        return inUse < leased && System.nanoTime() - validUntil < 0 && (interactive || interactiveWaiting == 0);
    }

    /** Gives a permit back. */
    void leave() {
        lock.lock();
        try {
            inUse--;
            if (interactiveWaiting > 0) {
                room.signalAll();
            } else {
                room.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Most calls that were or would have been in flight since this was last asked. */
    int takeDemand() {
        lock.lock();
        try {
            var demand = Math.max(peak, inUse + waiting);
            peak = inUse + waiting;
            return demand;
        } finally {
            lock.unlock();
        }
    }

    /** Whether somebody waits although nothing is leased yet. */
    boolean starved() {
        lock.lock();
        try {
            return leased == 0;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Hands out no more than given from now on.
     *
     * @return the calls that the slot still has to answer for: more than given while earlier ones are in flight
     */
    int shrinkTo(int count) {
        lock.lock();
        try {
            leased = Math.min(leased, count);
            return Math.max(inUse, count);
        } finally {
            lock.unlock();
        }
    }

    /** Hands out up to so many, until the lease must have been renewed. */
    void lease(int count, long untilNanos) {
        lock.lock();
        try {
            leased = count;
            validUntil = untilNanos;
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
