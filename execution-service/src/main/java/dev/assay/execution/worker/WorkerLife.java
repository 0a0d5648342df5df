package dev.assay.execution.worker;

import dev.assay.execution.worker.intake.TaskWindow;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/** Starts and stops the worker's windows with the application; healthy while they are members of their groups. */
final class WorkerLife implements SmartLifecycle, HealthIndicator {

    private final SlotHeartbeat heartbeat;
    private final List<TaskWindow> windows;
    private volatile boolean running;

    WorkerLife(SlotHeartbeat heartbeat, List<TaskWindow> windows) {
        this.heartbeat = heartbeat;
        this.windows = windows;
    }

    @Override
    public void start() {
        heartbeat.start();
        windows.forEach(TaskWindow::start);
        running = true;
    }

    /** Both windows at the same time: each may wait for its calls. */
    @Override
    public void stop() {
        running = false;
        var stopping = windows.stream()
                .map(window -> Thread.ofVirtual().start(window::close))
                .toList();
        try {
            for (var thread : stopping) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        heartbeat.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public Health health() {
        return windows.stream().allMatch(TaskWindow::joined)
                ? Health.up().build()
                : Health.outOfService()
                        .withDetail("waiting", "to join the group")
                        .build();
    }
}
