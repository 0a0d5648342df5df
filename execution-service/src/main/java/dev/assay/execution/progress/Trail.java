package dev.assay.execution.progress;

import dev.assay.contracts.Lane;
import dev.assay.contracts.topic.Topics;
import dev.assay.execution.role.ConditionalOnRole;
import dev.assay.execution.role.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How far the workers and the ledger have read, as the broker knows it. */
@Component
@ConditionalOnRole(Role.API)
class Trail implements AutoCloseable {

    static final String LEDGER_GROUP = "ledger";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String brokers;
    private final Admin admin;

    Trail(@Value("${spring.kafka.bootstrap-servers}") String brokers) {
        this.brokers = brokers;
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers));
    }

    /**
     * Whether every task up to these offsets has ended, by what the workers have committed; of no offsets nothing is known.
     *
     * @param lastOffsets by partition of the lane's topic
     */
    boolean workersArePast(Lane lane, Map<Integer, Long> lastOffsets) {
        var committed = committed(groupOf(lane));
        return !lastOffsets.isEmpty()
                && lastOffsets.entrySet().stream().allMatch(last -> {
                    var offset = committed.get(new TopicPartition(topicOf(lane), last.getKey()));
                    return offset != null && offset.offset() > last.getValue();
                });
    }

    /** Where a partition of the outcomes ends now, transactions that are still open included. */
    long endOfOutcomes(int partition) {
        var place = new TopicPartition(Topics.RECORD_OUTCOMES, partition);
        return await(admin.listOffsets(Map.of(place, OffsetSpec.latest())).partitionResult(place))
                .offset();
    }

    /**
     * Whether the ledger has outcomes of this partition still to read up to an end. Offsets alone cannot tell: the last ones
     * may be transaction markers, which no consumer sees.
     */
    boolean outcomesAreUnread(int partition, long end) {
        var place = new TopicPartition(Topics.RECORD_OUTCOMES, partition);
        var read = committed(LEDGER_GROUP).get(place);
        if (read != null && read.offset() >= end) {
            return false;
        }
        try (var consumer = new KafkaConsumer<byte[], byte[]>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class))) {
            consumer.assign(List.of(place));
            if (read == null) {
                consumer.seekToBeginning(List.of(place));
            } else {
                consumer.seek(place, read.offset());
            }
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (consumer.position(place) < end) {
                var next = consumer.poll(Duration.ofMillis(100)).iterator();
                if (next.hasNext()) {
                    return next.next().offset() < end;
                }
                if (System.nanoTime() > deadline) {
                    return true;
                }
            }
            return false;
        }
    }

    private static String groupOf(Lane lane) {
        return switch (lane) {
            case BATCH -> "assay-workers";
            case INTERACTIVE -> "assay-workers-interactive";
        };
    }

    private static String topicOf(Lane lane) {
        return switch (lane) {
            case BATCH -> Topics.RECORD_TASKS;
            case INTERACTIVE -> Topics.INTERACTIVE_RECORD_TASKS;
        };
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(String group) {
        return await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    }

    private static <T> T await(org.apache.kafka.common.KafkaFuture<T> answer) {
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The broker does not say how far its readers are", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the broker", e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
