package dev.assay.local.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Small Kafka clients for these tests. */
final class Clients {

    static final String TOPIC = "numbers";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Clients() {}

    static void createTopic(String bootstrap) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get(30, TimeUnit.SECONDS);
        }
    }

    static KafkaProducer<String, String> producer(String bootstrap) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap), new StringSerializer(), new StringSerializer());
    }

    static KafkaProducer<String, String> transactionalProducer(String bootstrap) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "transactional.id", "test"),
                new StringSerializer(),
                new StringSerializer());
    }

    static void send(KafkaProducer<String, String> producer, String value) {
        assertThat(producer.send(new ProducerRecord<>(TOPIC, value))).succeedsWithin(PATIENCE);
    }

    static KafkaConsumer<String, String> consumer(String bootstrap) {
        var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "group.id",
                        "readers",
                        "group.protocol",
                        "consumer",
                        "isolation.level",
                        "read_committed",
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.subscribe(List.of(TOPIC));
        return consumer;
    }

    /** Reads on until so many values are there, or patience ends. */
    static List<String> read(KafkaConsumer<String, String> consumer, int count) {
        var values = new ArrayList<String>();
        var deadline = Instant.now().plus(PATIENCE);
        while (values.size() < count && Instant.now().isBefore(deadline)) {
            consumer.poll(Duration.ofMillis(200)).forEach(message -> values.add(message.value()));
        }
        return values;
    }
}
