package dev.assay.export.upload;

import dev.assay.service.lease.Lease;
import dev.assay.service.lease.Leases;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A lease that is renewed while its work goes on. The work's thread is interrupted when the lease is lost. */
final class Turn implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Turn.class);
    private static final Duration BETWEEN_RENEWALS = Duration.ofSeconds(1);

    private final Leases leases;
    private final Thread worker = Thread.currentThread();
    private final Thread renewing;
    private volatile Lease lease;

    /** Begins to renew; made on the thread that works. */
    Turn(Leases leases, Lease lease) {
        this.leases = leases;
        this.lease = lease;
        this.renewing = Thread.ofVirtual().name("renewing " + lease.name()).start(this::renew);
    }

    private void renew() {
        try {
            while (true) {
                Thread.sleep(BETWEEN_RENEWALS);
                if (!renewed()) {
                    worker.interrupt();
                    return;
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean renewed() {
        try {
            var renewal = leases.renew(lease);
            renewal.ifPresent(newest -> lease = newest);
            return renewal.isPresent();
        } catch (RuntimeException e) {
            // The next one may succeed in time; if not, the fence keeps us from writing.
            log.warn("The lease {} could not be renewed: {}", lease.name(), e.toString());
            return true;
        }
    }

    /** Ends renewing and lets others have the lease. */
    @Override
    public void close() {
        renewing.interrupt();
        var interrupted = Thread.interrupted();
        try {
            renewing.join();
            leases.release(lease);
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
