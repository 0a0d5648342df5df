package dev.assay.execution.ledger;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Tells whoever steers runs that something moved, so that it need not wait for its clock. */
@Component
public class Nudge {

    private final Semaphore moved = new Semaphore(0);

    /** Something moved. */
    public void now() {
        if (moved.availablePermits() == 0) {
            moved.release();
        }
    }

    /** Waits until something moves, at most this long. */
    public void await(Duration atMost) throws InterruptedException {
        if (moved.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            moved.drainPermits();
        }
    }
}
