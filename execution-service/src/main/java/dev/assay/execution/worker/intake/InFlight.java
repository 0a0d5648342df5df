package dev.assay.execution.worker.intake;

import dev.assay.execution.worker.intake.Delivery.Finished;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
    private final AtomicInteger away = new AtomicInteger();
    private final int mostAway;
    private int count;

    /** @param mostAway tasks that may be started and have no place; more keep theirs */
    InFlight(ResultMessages messages, WindowMetrics metrics, int mostAway) {
        this.messages = messages;
        this.metrics = metrics;
        this.mostAway = mostAway;
    }

    /** Places that are taken. */
    int count() {
        return count - away.get();
    }

    private final class Seat implements Place {

        private boolean left;

        @Override
        public void leave() {
            if (!left && away.get() < mostAway) {
                left = true;
                away.incrementAndGet();
            }
        }

        @Override
        public void takeBack() {
            if (left) {
                left = false;
                away.decrementAndGet();
            }
        }
    }

    void start(Delivery delivery) {
        count++;
        metrics.started();
        var thread = Thread.ofVirtual().unstarted(() -> finished.add(new Finished(delivery, end(delivery))));
        delivery.partition().started(delivery.offset(), thread);
        thread.start();
    }

    private @Nullable ProducerRecord<byte[], byte[]> end(Delivery delivery) {
        var seat = new Seat();
        try {
            return messages.end(delivery.delivered(), seat);
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
        } finally {
            seat.takeBack();
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
