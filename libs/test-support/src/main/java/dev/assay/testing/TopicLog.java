package dev.assay.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Everything that was read from the topics that somebody asked for. */
final class TopicLog implements AutoCloseable {

    private static final byte[] NOTHING = {};
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<String, List<Received<byte[]>>> logs = new HashMap<>();

    TopicLog(String bootstrap) {
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Reads on until so many are found, or patience ends. */
    <T> List<T> await(String topic, int count, String what, Function<Received<byte[]>, Optional<T>> finder) {
        var log = follow(topic);
        var found = new ArrayList<T>();
        var deadline = Instant.now().plus(TopicProbe.PATIENCE);
        for (int seen = 0; ; ) {
            for (; seen < log.size(); seen++) {
                finder.apply(log.get(seen)).ifPresent(found::add);
            }
            if (found.size() >= count) {
                return List.copyOf(found);
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("On " + topic + " there are " + found.size() + " instead of " + count + " "
                        + what + ", among " + log.size() + " messages, after " + TopicProbe.PATIENCE);
            }
            consumer.poll(POLL).forEach(this::keep);
        }
    }

    private List<Received<byte[]>> follow(String topic) {
        var known = logs.get(topic);
        if (known != null) {
            return known;
        }
        var log = new ArrayList<Received<byte[]>>();
        logs.put(topic, log);
        var added = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        Set<TopicPartition> all = new HashSet<>(consumer.assignment());
        all.addAll(added);
        consumer.assign(all);
        consumer.seekToBeginning(added);
        return log;
    }

    private void keep(ConsumerRecord<byte[], byte[]> message) {
        var headers = new HashMap<String, String>();
        message.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        var key = message.key() == null ? null : new String(message.key(), StandardCharsets.UTF_8);
        logs.computeIfAbsent(message.topic(), topic -> new ArrayList<>())
                .add(new Received<>(
                        message.value() == null ? NOTHING : message.value(),
                        key,
                        headers,
                        message.partition(),
                        message.offset()));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
