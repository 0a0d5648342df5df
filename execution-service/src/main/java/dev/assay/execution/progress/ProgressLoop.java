package dev.assay.execution.progress;

import dev.assay.execution.ledger.Nudge;
import dev.assay.execution.role.ConditionalOnRole;
import dev.assay.execution.role.Role;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks at the active runs as soon as something moved, and now and then in any case. */
@Component
@ConditionalOnRole(Role.API)
class ProgressLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ProgressLoop.class);

    private final Steering steering;
    private final Nudge nudge;
    private final ProgressProperties properties;
    private volatile @Nullable Thread thread;

    ProgressLoop(Steering steering, Nudge nudge, ProgressProperties properties) {
        this.steering = steering;
        this.nudge = nudge;
        this.properties = properties;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("progress").start(this::loop);
    }

    private void loop() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look();
                Thread.sleep(properties.interval());
                nudge.await(properties.idleInterval().minus(properties.interval()));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            steering.look();
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                log.warn("The active runs could not be looked at; tried again", e);
            }
        }
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
