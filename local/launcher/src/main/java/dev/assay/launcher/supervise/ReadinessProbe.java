package dev.assay.launcher.supervise;

import dev.assay.launcher.system.ProcessSpec;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Asks a process whether it is ready, on a thread of its own, so that a slow answer holds up nobody. */
final class ReadinessProbe {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final ProcessSpec spec;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile boolean ready;
    private volatile long askedAt = System.nanoTime() - PAUSE.toNanos();

    private ReadinessProbe(ProcessSpec spec) {
        this.spec = spec;
    }

    static ReadinessProbe of(ProcessSpec spec) {
        return new ReadinessProbe(spec);
    }

    /** What the last answer said; asks again in the background. */
    boolean saysReady() {
        if (!ready && System.nanoTime() - askedAt >= PAUSE.toNanos() && asking.compareAndSet(false, true)) {
            Thread.ofVirtual().start(() -> {
                ready = spec.readiness().isReady(spec.port());
                askedAt = System.nanoTime();
                asking.set(false);
            });
        }
        return ready;
    }
}
