package dev.assay.execution.worker.intake;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** One partition that this worker has: its progress, its calls in flight, and deliveries beyond its reach. Used by one thread. */
final class PartitionTasks {

    private final TopicPartition partition;
    private final PartitionProgress progress;
    private final Map<Long, Thread> running = new HashMap<>();
    private final ArrayDeque<Delivery> parked = new ArrayDeque<>();
    private boolean ours = true;

    PartitionTasks(TopicPartition partition, PartitionProgress progress) {
        this.partition = partition;
        this.progress = progress;
    }

    TopicPartition partition() {
        return partition;
    }

    PartitionProgress progress() {
        return progress;
    }

    /** Deliveries that wait until the watermark moves, in order. */
    ArrayDeque<Delivery> parked() {
        return parked;
    }

    void started(long offset, Thread thread) {
        running.put(offset, thread);
    }

    void ended(long offset) {
        running.remove(offset);
    }

    boolean idle() {
        return running.isEmpty();
    }

    /** Whether what happens here is still this worker's business. */
    boolean ours() {
        return ours;
    }

    /** The partition goes to another worker: what is still in flight is called off. */
    void abandon() {
        ours = false;
        parked.clear();
        running.values().forEach(Thread::interrupt);
    }
}
