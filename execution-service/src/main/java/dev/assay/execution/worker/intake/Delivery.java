package dev.assay.execution.worker.intake;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record that was delivered, and the partition's state it was delivered under: when the partition was given away meanwhile, its
 * end is nobody's business here.
 */
record Delivery(PartitionTasks partition, ConsumerRecord<byte[], byte[]> delivered) {

    long offset() {
        return delivered.offset();
    }

    /**
     * How it ended.
     *
     * @param message null when it was abandoned
     */
    record Finished(Delivery delivery, @Nullable ProducerRecord<byte[], byte[]> message) {}
}
