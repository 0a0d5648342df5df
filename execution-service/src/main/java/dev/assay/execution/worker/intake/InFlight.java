package dev.assay.execution.worker.intake;

import dev.assay.execution.worker.intake.Delivery.Finished;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tasks in flight, each on a virtual thread of its own; their ends come back on a queue. Started and emptied by one thread. */
final class InFlight {

    private static final Logger log = LoggerFactory.getLogger(InFlight.class);

    private final LinkedBlockingQueue<Finished> finished = new LinkedBlockingQueue<>();
    private final ResultMessages messages;
    private final WindowMetrics metrics;
    private int count;

    InFlight(ResultMessages messages, WindowMetrics metrics) {
        this.messages = messages;
        this.metrics = metrics;
    }

    int count() {
        return count;
    }

    void start(Delivery delivery) {
        count++;
        metrics.started();
        var thread = Thread.ofVirtual().unstarted(() -> finished.add(new Finished(delivery, end(delivery))));
        delivery.partition().started(delivery.offset(), thread);
        thread.start();
    }

    private @Nullable ProducerRecord<byte[], byte[]> end(Delivery delivery) {
        try {
            return messages.end(delivery.delivered());
        } catch (InterruptedException abandoned) {
            return null;
        } catch (Throwable e) {
            // Nothing that this worker can do ends the task: the window begins anew, here or at another worker.
            log.error(
                    "A task at offset {} of {} cannot be ended",
                    delivery.offset(),
                    delivery.partition().partition(),
                    e);
            return null;
        }
    }

    /** The next one that ended, waiting no longer than given; null if none did. */
    @Nullable Finished next(long waitNanos) throws InterruptedException {
        var next = waitNanos <= 0 ? finished.poll() : finished.poll(waitNanos, TimeUnit.NANOSECONDS);
        if (next != null) {
            count--;
            metrics.left();
            next.delivery().partition().ended(next.delivery().offset());
        }
        return next;
    }
}
