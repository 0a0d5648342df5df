package dev.assay.execution.worker.intake;

import static org.awaitility.Awaitility.await;

import dev.assay.contracts.Json;
import dev.assay.contracts.topic.Headers;
import dev.assay.contracts.topic.RecordTask;
import dev.assay.contracts.topic.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A lane of its own for one test: a topic of tasks, a group, a run. */
final class TaskTopic implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    final String brokers;
    final String runId = "run-" + UUID.randomUUID();
    final String topic;
    final String group;
    private final int partitions;
    private final KafkaProducer<byte[], byte[]> planner;

    TaskTopic(String brokers, int partitions) {
        this(brokers, "tasks-" + UUID.randomUUID(), "group-" + UUID.randomUUID(), partitions);
        declare(topic, partitions);
        declare(Topics.deadLetters(topic), 1);
        declare(Topics.RECORD_OUTCOMES, 16);
    }

    private TaskTopic(String brokers, String topic, String group, int partitions) {
        this.brokers = brokers;
        this.topic = topic;
        this.group = group;
        this.partitions = partitions;
        this.planner = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "linger.ms", 5, "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** One that was declared elsewhere. */
    static TaskTopic existing(String brokers, String topic, String group) {
        return new TaskTopic(brokers, topic, group, 1);
    }

    /** Declares a topic and waits until every leader answers: an idempotent producer may lose its first batches before. */
    private void declare(String name, int count) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.createTopics(List.of(new NewTopic(name, count, (short) 1)))
                    .all()
                    .get();
            var ends = IntStream.range(0, count)
                    .boxed()
                    .collect(Collectors.toMap(
                            partition -> new TopicPartition(name, partition), partition -> OffsetSpec.latest()));
            await().atMost(PATIENCE).ignoreExceptions().until(() -> {
                admin.listOffsets(ends).all().get();
                return true;
            });
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Plans numbers from one to before another, spread over the partitions. */
    void plan(int from, int to) {
        var sent = IntStream.range(from, to)
                .mapToObj(number -> sent(number % partitions, Json.MAPPER.writeValueAsBytes(task(number))))
                .toList();
        sent.forEach(TaskTopic::check);
    }

    void send(int partition, byte[] value) {
        check(sent(partition, value));
    }

    private Future<RecordMetadata> sent(int partition, byte[] value) {
        var message = new ProducerRecord<byte[], byte[]>(topic, partition, null, value);
        message.headers().add(Headers.TRACE_PARENT, TRACE.getBytes(StandardCharsets.UTF_8));
        return planner.send(message);
    }

    private static void check(Future<RecordMetadata> sent) {
        try {
            sent.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("a task was not planned", e);
        }
    }

    RecordTask task(int number) {
        return new RecordTask(
                RecordTask.idOf(runId, number, 1),
                Instant.now(),
                runId,
                1,
                1,
                number,
                "record-" + number,
                null,
                Map.of("field", "value " + number));
    }

    TaskWindow window(String slot, int window, TaskEnding ending) {
        return new TaskWindow(
                settings(slot, window),
                ending,
                new WindowMetrics(new SimpleMeterRegistry(), "test", topic, result -> {}));
    }

    WindowSettings settings(String slot, int window) {
        return new WindowSettings(
                brokers,
                topic,
                group,
                "test-" + topic,
                slot,
                window,
                Duration.ofMillis(50),
                Duration.ofSeconds(20),
                Duration.ofSeconds(20),
                900_000);
    }

    @Override
    public void close() {
        planner.close();
    }
}
