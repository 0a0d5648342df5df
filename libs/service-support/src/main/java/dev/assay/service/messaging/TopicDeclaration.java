package dev.assay.service.messaging;

import dev.assay.contracts.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Declares the topics and waits until every partition has a leader, before anything sends or listens: an idempotent producer
 * can lose its first batches on a topic made a moment before (KAFKA-15591).
 */
class TopicDeclaration implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TopicDeclaration.class);
    private static final short BROKER_DEFAULT = -1;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Map<String, Object> adminSettings;
    private volatile boolean running;

    TopicDeclaration(Map<String, Object> adminSettings) {
        this.adminSettings = adminSettings;
    }

    /** Before every binding and listener. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public void start() {
        var wanted = Topics.declarations().stream()
                .flatMap(TopicDeclaration::withDeadLetters)
                .toList();
        try (var admin = Admin.create(adminSettings)) {
            declare(admin, wanted);
            awaitLeaders(admin, wanted.stream().map(NewTopic::name).collect(Collectors.toSet()));
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "The topics cannot be declared; is the broker at " + adminSettings.get("bootstrap.servers")
                            + " up?",
                    e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while declaring topics", e);
        }
        running = true;
    }

    private static Stream<NewTopic> withDeadLetters(Topics.Declaration declaration) {
        return Stream.of(
                new NewTopic(declaration.topic(), declaration.partitions(), BROKER_DEFAULT)
                        .configs(declaration.settings()),
                new NewTopic(Topics.deadLetters(declaration.topic()), 1, BROKER_DEFAULT));
    }

    private static void declare(Admin admin, List<NewTopic> wanted) throws ExecutionException, InterruptedException {
        var existing = admin.listTopics().names().get();
        var missing = wanted.stream()
                .filter(topic -> !existing.contains(topic.name()))
                .toList();
        for (var created : admin.createTopics(missing).values().entrySet()) {
            try {
                created.getValue().get();
                log.info("Declared topic {}", created.getKey());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private static void awaitLeaders(Admin admin, Set<String> topics) throws ExecutionException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var waiting = new ArrayList<>(topics);
        while (!waiting.isEmpty()) {
            for (var described : admin.describeTopics(waiting).topicNameValues().entrySet()) {
                try {
                    if (led(described.getValue().get())) {
                        waiting.remove(described.getKey());
                    }
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                        throw e;
                    }
                }
            }
            if (!waiting.isEmpty()) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("No leader answers for the topics " + waiting);
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
        }
    }

    private static boolean led(TopicDescription topic) {
        return topic.partitions().stream()
                .allMatch(partition ->
                        partition.leader() != null && !partition.leader().isEmpty());
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
