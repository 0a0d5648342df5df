package dev.assay.catalog.plan;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Wakes the plans that this instance works on when something happened to their runs. */
@Component
class Wakeups {

    private final Map<String, Sleeper> sleepers = new ConcurrentHashMap<>();

    /** A plan that may sleep. */
    static final class Sleeper {

        private final Semaphore bell = new Semaphore(0);
        private volatile boolean changed;

        /** Sleeps until woken, or for so long. */
        void sleep(Duration longest) throws InterruptedException {
            if (bell.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
                bell.drainPermits();
            }
        }

        /** Whether the plan's document was changed since this was last asked. */
        boolean changed() {
            var was = changed;
            changed = false;
            return was;
        }
    }

    Sleeper register(String runId) {
        var sleeper = new Sleeper();
        sleepers.put(runId, sleeper);
        return sleeper;
    }

    void forget(String runId) {
        sleepers.remove(runId);
    }

    /** More of the run may be planned. */
    void allowed(String runId) {
        var sleeper = sleepers.get(runId);
        if (sleeper != null) {
            sleeper.bell.release();
        }
    }

    /** The plan's document was changed. */
    void changed(String runId) {
        var sleeper = sleepers.get(runId);
        if (sleeper != null) {
            sleeper.changed = true;
            sleeper.bell.release();
        }
    }
}
