package dev.assay.local.store.disk;

import java.time.Duration;
import org.h2.mvstore.MVStore;

/** Keeps the file small and its recent past safe from a power failure. Called by one thread only. */
final class Housekeeping {

    static final long IDLE_NANOS = Duration.ofMillis(500).toNanos();

    private static final long SYNC_NANOS = Duration.ofMillis(500).toNanos();
    private static final int COMMITS_BETWEEN_COMPACTIONS = 200;
    private static final int FILL_RATE_PERCENT = 70;
    private static final int COMPACTION_BYTES = 8 << 20;

    private final MVStore store;
    private long syncedAt = System.nanoTime();
    private int commits;
    private boolean tidy = true;

    Housekeeping(MVStore store) {
        this.store = store;
    }

    void afterCommit() {
        tidy = false;
        if (System.nanoTime() - syncedAt >= SYNC_NANOS) {
            store.sync();
            syncedAt = System.nanoTime();
        }
        if (++commits % COMMITS_BETWEEN_COMPACTIONS == 0) {
            store.compact(FILL_RATE_PERCENT, COMPACTION_BYTES);
        }
    }

    /** Does some tidying while nobody writes; false when there is nothing left to do. */
    boolean whenIdle() {
        if (!tidy) {
            tidy = !store.compact(FILL_RATE_PERCENT, COMPACTION_BYTES);
            store.sync();
            syncedAt = System.nanoTime();
        }
        return !tidy;
    }
}
