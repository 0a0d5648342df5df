package dev.assay.execution.worker.intake;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Reads how far the group has come in some partitions, on a thread and with a client of its own. The window goes on meanwhile:
 * a transaction that a dead worker left open can hold up the answer for seconds. And the window's own consumer must not be asked,
 * because it reads the same for itself: two such reads at once can keep it from ever going on (KAFKA-20765, not mended in 4.3.1).
 */
final class CommittedPositions implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("positions").factory());
    private final Supplier<Consumer<byte[], byte[]>> readers;

    /** @param readers makes a client of the group that is no member of it */
    CommittedPositions(Supplier<Consumer<byte[], byte[]>> readers) {
        this.readers = readers;
    }

    /** What is committed, once no transaction can change it; null for partitions where nothing is. */
    Future<Map<TopicPartition, @Nullable OffsetAndMetadata>> read(Set<TopicPartition> partitions) {
        return thread.submit(() -> {
            try (var reader = readers.get()) {
                return reader.committed(partitions, PATIENCE);
            }
        });
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
