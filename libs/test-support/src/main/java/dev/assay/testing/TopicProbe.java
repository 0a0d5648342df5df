package dev.assay.testing;

import dev.assay.contracts.Json;
import dev.assay.contracts.topic.Message;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends to and reads from topics as another service would; every message it reads must be what the published schemas say. Topics are read from their beginning, committed messages only; what
 * was read stays readable, so awaiting twice is fine. Not for several threads at once.
 */
public final class TopicProbe implements AutoCloseable {

    /** How long anything is waited for. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaProducer<byte[], byte[]> producer;
    private final TopicLog log;

    private TopicProbe(String bootstrap) {
        this.producer = new KafkaProducer<>(
                java.util.Map.of("bootstrap.servers", bootstrap), new ByteArraySerializer(), new ByteArraySerializer());
        this.log = new TopicLog(bootstrap);
    }

    /** A probe into the {@linkplain Infrastructure#broker() broker of these tests}. */
    public static TopicProbe open() {
        return new TopicProbe(Infrastructure.broker());
    }

    /** Sends a message keyed by its run and waits until the broker has it. */
    public void send(String topic, Message message) {
        send(topic, message.runId(), Json.MAPPER.writeValueAsBytes(message));
    }

    /** Sends a message to one partition, without a key, and waits until the broker has it. */
    public void send(String topic, int partition, Message message) {
        await(new ProducerRecord<>(topic, partition, null, Json.MAPPER.writeValueAsBytes(message)));
    }

    /** Sends anything and waits until the broker has it. */
    public void send(String topic, @Nullable String key, byte[] value) {
        await(new ProducerRecord<>(topic, key == null ? null : key.getBytes(StandardCharsets.UTF_8), value));
    }

    private void await(ProducerRecord<byte[], byte[]> message) {
        try {
            producer.send(message).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("The broker did not take a message on " + message.topic(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while sending on " + message.topic(), e);
        }
    }

    /** Waits for the first message of a run that is as wished. */
    public <T extends Message> T awaitFirst(String topic, String runId, Class<T> type, Predicate<? super T> wished) {
        return awaitReceived(topic, runId, type, wished, 1).getFirst().message();
    }

    /**
     * Waits until a run has so many messages of a type; gives all there are then, in the order they were read.
     *
     * @param type the topic's message type or, of a sealed one, the case that counts
     */
    public <T extends Message> List<T> await(String topic, String runId, Class<T> type, int count) {
        return awaitReceived(topic, runId, type, any -> true, count).stream()
                .map(Received::message)
                .toList();
    }

    /** Like {@link #await}, with keys, headers and places. */
    public <T extends Message> List<Received<T>> awaitReceived(
            String topic, String runId, Class<T> type, Predicate<? super T> wished, int count) {
        return log.await(topic, count, "messages of run " + runId + " that are a " + type.getSimpleName(), raw -> read(
                        raw, runId, type)
                .filter(received -> received.message().runId().equals(runId) && wished.test(received.message())));
    }

    /** Waits for messages as bytes, for example dead letters. */
    public List<Received<byte[]>> awaitRaw(String topic, Predicate<Received<byte[]>> wished, int count) {
        return log.await(
                topic, count, "messages", raw -> java.util.Optional.of(raw).filter(wished));
    }

    /** Waits until a run's last snapshot was taken off a compacted topic. */
    public void awaitForgotten(String topic, String runId) {
        awaitRaw(topic, received -> runId.equals(received.key()) && received.message().length == 0, 1);
    }

    /** What another run's key says is not looked into: other tests send also what is broken. */
    private static <T extends Message> java.util.Optional<Received<T>> read(
            Received<byte[]> raw, String runId, Class<T> type) {
        if (raw.message().length == 0 || (raw.key() != null && !raw.key().equals(runId))) {
            return java.util.Optional.empty();
        }
        PublishedSchemas.check(raw.message(), typeOn(type));
        var message = Json.MAPPER.readValue(raw.message(), typeOn(type));
        return type.isInstance(message)
                ? java.util.Optional.of(
                        new Received<>(type.cast(message), raw.key(), raw.headers(), raw.partition(), raw.offset()))
                : java.util.Optional.empty();
    }

    /** Of a case of a sealed type, that type: it says on the topic which case each message is. */
    private static Class<? extends Message> typeOn(Class<? extends Message> type) {
        for (var parent : type.getInterfaces()) {
            if (parent != Message.class && Message.class.isAssignableFrom(parent)) {
                return parent.asSubclass(Message.class);
            }
        }
        return type;
    }

    @Override
    public void close() {
        producer.close();
        log.close();
    }
}
