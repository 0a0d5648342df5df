package dev.assay.execution.worker.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberToRemove;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the Kafka clients of a window. */
final class WindowClients {

    private static final Logger log = LoggerFactory.getLogger(WindowClients.class);
    private static final int TRANSACTION_TIMEOUT_MILLIS = 10_000;
    private static final int MOST_RECORDS_PER_POLL = 500;
    private static final int PARTITION_FETCH_BYTES = 32 * 1024;

    private final WindowSettings settings;

    WindowClients(WindowSettings settings) {
        this.settings = settings;
    }

    /** A member of the group under the slot's name. */
    KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                with(Map.of(
                        ConsumerConfig.GROUP_PROTOCOL_CONFIG,
                        "consumer",
                        ConsumerConfig.GROUP_ID_CONFIG,
                        settings.group(),
                        ConsumerConfig.GROUP_INSTANCE_ID_CONFIG,
                        settings.slot(),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        Math.min(settings.window(), MOST_RECORDS_PER_POLL),
                        // Small, so that partitions drain evenly and a worker that joins a backlog shares it at once.
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                        PARTITION_FETCH_BYTES)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Reads what the group has committed, without being a member. */
    KafkaConsumer<byte[], byte[]> positionReader() {
        return new KafkaConsumer<>(
                with(Map.of(
                        ConsumerConfig.GROUP_PROTOCOL_CONFIG,
                        "classic",
                        ConsumerConfig.GROUP_ID_CONFIG,
                        settings.group(),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        CommonClientConfigs.CLIENT_ID_CONFIG,
                        clientId() + "-positions")),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** A producer that fences every earlier one of the slot. */
    KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                with(Map.of(
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        "assay-worker-" + settings.slot() + "-" + settings.lane(),
                        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                        TRANSACTION_TIMEOUT_MILLIS,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        5_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        8_000,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        8_000,
                        ProducerConfig.LINGER_MS_CONFIG,
                        2,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4",
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        2 * settings.largestMessage())),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Takes a killed predecessor of this slot out of the group, so that its partitions need not wait for a session's end. */
    void expelPredecessor() throws InterruptedException {
        try (var admin = Admin.create(with(Map.of()))) {
            admin.removeMembersFromConsumerGroup(
                            settings.group(),
                            new RemoveMembersFromConsumerGroupOptions(List.of(new MemberToRemove(settings.slot()))))
                    .all()
                    .get(5, TimeUnit.SECONDS);
            log.info("Took over slot {} in group {} from a worker that is gone", settings.slot(), settings.group());
        } catch (ExecutionException | TimeoutException e) {
            log.debug("No predecessor of slot {} was taken out of {}", settings.slot(), settings.group(), e);
        }
    }

    private Map<String, Object> with(Map<String, Object> special) {
        var all = new HashMap<String, Object>();
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.brokers());
        all.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId());
        all.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        all.putAll(special);
        return all;
    }

    private String clientId() {
        return "worker-" + settings.slot() + "-" + settings.lane();
    }
}
