package dev.assay.execution.worker.limit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Permits for calls that a run or a connection has a cap for, over the whole fleet. Calls take them from what is leased to this
 * slot; a thread of its own keeps the leases.
 */
public final class Permits implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Permits.class);
    private static final Duration ROUND = Duration.ofMillis(100);
    private static final Duration SHORTEST_ROUND = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Semaphore hurry = new Semaphore(0);
    private final PermitStore store;
    private final String slot;
    private final Duration patience;
    private final Thread keeper;
    private volatile boolean open = true;

    /**
     * @param slot this worker's slot; no other worker has the same
     */
    public Permits(MongoOperations store, String slot) {
        this(store, slot, PATIENCE);
    }

    Permits(MongoOperations store, String slot, Duration patience) {
        this.store = new PermitStore(store);
        this.slot = slot;
        this.patience = patience;
        this.keeper = Thread.ofVirtual().name("permits").start(this::keep);
    }

    /**
     * Takes one permit of every cap, waiting for them no longer than given for each.
     *
     * @param interactive whether somebody sits and waits
     * @return whether all were taken; else none is
     */
    public boolean enter(List<Cap> caps, boolean interactive, long waitNanos) throws InterruptedException {
        for (int i = 0; i < caps.size(); i++) {
            boolean entered = false;
            try {
                entered = limit(caps.get(i)).enter(interactive, waitNanos);
            } finally {
                if (!entered) {
                    leave(caps.subList(0, i));
                }
            }
            if (!entered) {
                return false;
            }
        }
        return true;
    }

    /** Gives back one permit of every cap. */
    public void leave(List<Cap> caps) {
        for (var cap : caps) {
            var entry = kept.get(cap.subject());
            if (entry != null) {
                entry.limit.leave();
            }
        }
    }

    private FleetLimit limit(Cap cap) {
        var entry = kept.computeIfAbsent(cap.subject(), this::newlyKept);
        entry.cap = cap.calls();
        if (entry.limit.starved()) {
            hurry.release();
        }
        return entry.limit;
    }

    private Kept newlyKept(String subject) {
        var limit = new FleetLimit();
        return new Kept(limit, new LeaseKeeper(subject, slot, store, limit, patience));
    }

    private void keep() {
        while (open) {
            try {
                Thread.sleep(SHORTEST_ROUND);
                hurry.tryAcquire(ROUND.minus(SHORTEST_ROUND).toMillis(), TimeUnit.MILLISECONDS);
                hurry.drainPermits();
                round();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.warn("The leases of permits cannot be kept now: {}", e.toString());
            }
        }
        kept.values().forEach(entry -> entry.keeper.giveBack());
    }

    private void round() {
        kept.forEach((subject, entry) -> {
            if (entry.keeper.keep(entry.cap, System.nanoTime())) {
                kept.remove(subject, entry);
            }
        });
    }

    /** Gives back what is leased, when all calls have ended; what cannot be given back is taken by others after a while. */
    @Override
    public void close() {
        open = false;
        hurry.release();
        try {
            keeper.join(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Kept {

        private final FleetLimit limit;
        private final LeaseKeeper keeper;
        private volatile int cap = 1;

        private Kept(FleetLimit limit, LeaseKeeper keeper) {
            this.limit = limit;
            this.keeper = keeper;
        }
    }
}
