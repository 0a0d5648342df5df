package dev.assay.execution.worker.intake;

import java.time.Duration;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sliding window of one lane: takes tasks from Kafka, keeps up to so many in flight, and sends what each ends in together with
 * the offsets, in one transaction. A call that takes long keeps nobody waiting but itself.
 *
 * <p>One thread owns the Kafka clients. When they cannot go on it begins a new session; tasks that were in flight are then called
 * again, as after a crash.
 */
public final class TaskWindow implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TaskWindow.class);
    private static final Duration BETWEEN_SESSIONS = Duration.ofMillis(500);

    private final WindowSettings settings;
    private final WindowClients clients;
    private final WindowMetrics metrics;
    private final TaskEnding ending;
    private final Thread thread;
    private volatile WindowSession.State state = WindowSession.State.JOINING;
    private volatile boolean stopping;

    /** Makes a window that takes nothing before {@link #start()}. */
    public TaskWindow(WindowSettings settings, TaskEnding ending, WindowMetrics metrics) {
        this.settings = settings;
        this.clients = new WindowClients(settings);
        this.metrics = metrics;
        this.ending = ending;
        this.thread = Thread.ofPlatform().name("window-" + settings.lane()).unstarted(this::run);
    }

    /** Begins to take tasks. */
    public void start() {
        thread.start();
    }

    /** Whether the worker is a member of its group and takes tasks. */
    public boolean joined() {
        return state == WindowSession.State.JOINED;
    }

    private void run() {
        while (!stopping) {
            try (var session = new WindowSession(settings, clients, ending, metrics, newState -> state = newState)) {
                session.run(() -> stopping);
            } catch (InterruptedException e) {
                return;
            } catch (KafkaException | IllegalStateException e) {
                state = WindowSession.State.JOINING;
                log.warn("The {} window begins anew: {}", settings.lane(), e.toString());
                rest();
            } catch (RuntimeException e) {
                state = WindowSession.State.JOINING;
                log.error("The {} window met a surprise and begins anew", settings.lane(), e);
                rest();
            }
        }
    }

    private static void rest() {
        try {
            Thread.sleep(BETWEEN_SESSIONS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes no more, lets calls in flight end for a bounded time, sends what has ended, and leaves the group. */
    @Override
    public void close() {
        stopping = true;
        try {
            thread.join(settings.stopPatience().plusSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
