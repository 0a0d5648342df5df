package dev.assay.catalog.plan;

import dev.assay.contracts.Json;
import dev.assay.contracts.topic.PlanState;
import dev.assay.contracts.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is planned, as the plans topic tells it: the one truth. */
@Component
class PlanHistory {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final KafkaPlans kafka;

    PlanHistory(KafkaPlans kafka) {
        this.kafka = kafka;
    }

    /** Where a run's partition of the plans topic ends now, transactions that are open included. */
    long end(String runId) {
        try (var consumer = kafka.impatientConsumer()) {
            return end(consumer, partitionOf(consumer, runId));
        }
    }

    /**
     * The newest plan state of a run. To be asked after its former owner was fenced: only then it stays the newest.
     *
     * @param from an offset at or before it
     * @throws IllegalStateException if the partition cannot be read to its end in time
     */
    Optional<PlanState> newest(String runId, long from) {
        var end = end(runId);
        try (var consumer = kafka.consumer()) {
            var partition = partitionOf(consumer, runId);
            consumer.assign(List.of(partition));
            consumer.seek(partition, from);
            return Optional.ofNullable(read(consumer, partition, key(runId), end));
        }
    }

    /** Reads to the end; a transaction of another run that is still open holds that up until it is over. */
    private static @Nullable PlanState read(
            KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, byte[] key, long end) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        byte[] newest = null;
        while (consumer.position(partition) < end) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The plans topic cannot be read to its end: " + partition);
            }
            for (var message : consumer.poll(POLL)) {
                if (Arrays.equals(message.key(), key)) {
                    newest = message.value();
                }
            }
        }
        return newest == null ? null : Json.MAPPER.readValue(newest, PlanState.class);
    }

    private static long end(KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition) {
        return Objects.requireNonNull(consumer.endOffsets(List.of(partition)).get(partition));
    }

    private static TopicPartition partitionOf(KafkaConsumer<byte[], byte[]> consumer, String runId) {
        var partitions = consumer.partitionsFor(Topics.PLANS).size();
        // As the producer's own partitioner does it for a message with a key.
        return new TopicPartition(Topics.PLANS, Utils.toPositive(Utils.murmur2(key(runId))) % partitions);
    }

    static byte[] key(String runId) {
        return runId.getBytes(StandardCharsets.UTF_8);
    }
}
