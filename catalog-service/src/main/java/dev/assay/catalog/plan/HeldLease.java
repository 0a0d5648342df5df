package dev.assay.catalog.plan;

import dev.assay.service.lease.Lease;
import dev.assay.service.lease.Leases;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A lease that is renewed while it is held. */
final class HeldLease implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(HeldLease.class);
    private static final Duration RENEWAL = Duration.ofSeconds(1);

    private final Leases leases;
    private final Thread renewer;
    private volatile Lease lease;
    private volatile boolean lost;

    private HeldLease(Leases leases, Lease lease) {
        this.leases = leases;
        this.lease = lease;
        this.renewer = Thread.ofVirtual().name("lease-" + lease.name()).start(this::renew);
    }

    static @Nullable HeldLease acquire(Leases leases, String name) {
        return leases.acquire(name).map(lease -> new HeldLease(leases, lease)).orElse(null);
    }

    boolean lost() {
        return lost;
    }

    private void renew() {
        try {
            while (true) {
                Thread.sleep(RENEWAL);
                renewOnce();
                if (lost) {
                    return;
                }
            }
        } catch (InterruptedException closed) {
            // Released or forgotten by close.
        }
    }

    private void renewOnce() {
        try {
            Optional<Lease> renewed = leases.renew(lease);
            renewed.ifPresent(next -> lease = next);
            lost = renewed.isEmpty();
        } catch (RuntimeException storeDown) {
            // Whoever takes over meanwhile fences our producer.
            log.warn("The lease {} could not be renewed and is tried again", lease.name(), storeDown);
        }
    }

    /** Lets others take it at once, also when the thread is interrupted: the store would refuse such a thread. */
    @Override
    public void close() {
        var interrupted = Thread.interrupted();
        try {
            renewer.interrupt();
            renewer.join();
            if (!lost) {
                leases.forget(lease);
            }
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
