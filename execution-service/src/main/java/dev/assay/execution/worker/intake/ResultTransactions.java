package dev.assay.execution.worker.intake;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends results and offsets together or not at all, on a thread of its own so that nothing else waits for the broker; gets a new
 * producer when one cannot go on.
 */
final class ResultTransactions implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ResultTransactions.class);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    private final Supplier<Producer<byte[], byte[]>> producers;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("results").factory());
    private volatile Producer<byte[], byte[]> producer;

    /**
     * Fences every earlier producer of the slot and ends what it left open.
     *
     * @throws KafkaException if the broker cannot be reached
     */
    ResultTransactions(Supplier<Producer<byte[], byte[]>> producers) {
        this.producers = producers;
        this.producer = ready(producers.get());
    }

    /** How a transaction ended. */
    enum End {
        COMMITTED,
        /** Nothing of it will ever be seen. */
        ABORTED,
        /** It was decided by now, but only the committed offsets tell how. */
        UNCERTAIN
    }

    /**
     * Begins one transaction, to be awaited before the next. Never fails for what the broker does; done when the transaction is
     * decided.
     */
    Future<End> begin(
            List<ProducerRecord<byte[], byte[]>> results,
            Map<TopicPartition, OffsetAndMetadata> offsets,
            ConsumerGroupMetadata member) {
        return thread.submit(() -> send(results, offsets, member));
    }

    private End send(
            List<ProducerRecord<byte[], byte[]>> results,
            Map<TopicPartition, OffsetAndMetadata> offsets,
            ConsumerGroupMetadata member)
            throws InterruptedException {
        boolean committing = false;
        try {
            producer.beginTransaction();
            for (var result : results) {
                // A send that fails makes the commit fail.
                var unused = producer.send(result);
            }
            producer.sendOffsetsToTransaction(offsets, member);
            committing = true;
            producer.commitTransaction();
            return End.COMMITTED;
        } catch (KafkaException | IllegalStateException e) {
            log.warn("A transaction with {} results did not commit: {}", results.size(), e.toString());
            if (!committing && aborted(e)) {
                return End.ABORTED;
            }
            renew();
            return End.UNCERTAIN;
        }
    }

    private boolean aborted(RuntimeException cause) {
        if (cause instanceof ProducerFencedException) {
            log.error("Another worker runs under this one's slot; give each worker an ASSAY_SLOT of its own");
            return false;
        }
        try {
            producer.abortTransaction();
            return true;
        } catch (KafkaException | IllegalStateException e) {
            return false;
        }
    }

    private void renew() throws InterruptedException {
        while (true) {
            producer.close(Duration.ZERO);
            Thread.sleep(BETWEEN_TRIES);
            try {
                producer = ready(producers.get());
                return;
            } catch (KafkaException | IllegalStateException e) {
                log.warn("No new producer yet: {}", e.toString());
            }
        }
    }

    private static Producer<byte[], byte[]> ready(Producer<byte[], byte[]> producer) {
        try {
            producer.initTransactions();
            return producer;
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        producer.close(Duration.ofSeconds(1));
    }
}
