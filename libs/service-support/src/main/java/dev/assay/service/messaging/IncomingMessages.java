package dev.assay.service.messaging;

import dev.assay.contracts.Json;
import dev.assay.contracts.topic.Headers;
import dev.assay.contracts.topic.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import tools.jackson.core.JacksonException;

/**
 * Reads batches of JSON messages. One that cannot be read goes to its topic's dead letters with the reason in a header, is
 * counted as {@code assay.dead.letters}, and never blocks the partition.
 */
public class IncomingMessages {

    private static final Logger log = LoggerFactory.getLogger(IncomingMessages.class);

    private final StreamBridge bridge;
    private final MeterRegistry meters;

    public IncomingMessages(StreamBridge bridge, MeterRegistry meters) {
        this.bridge = bridge;
        this.meters = meters;
    }

    /**
     * The messages of a batch, in order, with where each was read; snapshots that were taken off their topic are passed over.
     *
     * @param batch as the binder delivers it in batch mode: payloads and, in headers, one list entry per payload
     * @param type the topic's message type
     */
    public <T extends dev.assay.contracts.topic.Message> List<Incoming<T>> read(
            Message<List<byte[]>> batch, Class<T> type) {
        // A record without a value, which takes a snapshot off a compacted topic, comes as an object of the binder's
        // own.
        List<?> payloads = batch.getPayload();
        var read = new ArrayList<Incoming<T>>(payloads.size());
        for (int i = 0; i < payloads.size(); i++) {
            if (!(payloads.get(i) instanceof byte[] json)) {
                continue;
            }
            var topic = (String) header(batch, KafkaHeaders.RECEIVED_TOPIC, i);
            var partition = (int) header(batch, KafkaHeaders.RECEIVED_PARTITION, i);
            var offset = (long) header(batch, KafkaHeaders.OFFSET, i);
            try {
                @Nullable T message = Json.MAPPER.readValue(json, type);
                if (message == null || message.runId() == null) {
                    setAside(topic, partition, offset, json, "It is of no run: runId is missing.");
                } else {
                    read.add(new Incoming<>(message, partition, offset, traceParent(batch, i)));
                }
            } catch (JacksonException unreadable) {
                setAside(topic, partition, offset, json, unreadable.getOriginalMessage());
            }
        }
        return read;
    }

    private void setAside(String topic, int partition, long offset, byte[] payload, String reason) {
        meters.counter("assay.dead.letters", "topic", topic).increment();
        log.warn("A message on {} partition {} offset {} cannot be read and is set aside", topic, partition, offset);
        var letter = MessageBuilder.withPayload(payload)
                .setHeader(Headers.DEAD_LETTER_REASON, reason)
                .build();
        if (!bridge.send(Topics.deadLetters(topic), letter)) {
            throw new IllegalStateException("A dead letter of " + topic + " could not be set aside: " + reason);
        }
    }

    private static Object header(Message<?> batch, String name, int index) {
        return ((List<?>) java.util.Objects.requireNonNull(batch.getHeaders().get(name), name)).get(index);
    }

    private static @Nullable String traceParent(Message<?> batch, int index) {
        if (!(batch.getHeaders().get(KafkaHeaders.BATCH_CONVERTED_HEADERS) instanceof List<?> all)
                || !(all.get(index) instanceof Map<?, ?> headers)) {
            return null;
        }
        return switch (headers.get(Headers.TRACE_PARENT)) {
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            case String text -> text;
            case null, default -> null;
        };
    }
}
