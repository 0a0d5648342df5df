package dev.assay.service.messaging;

import dev.assay.contracts.Json;
import dev.assay.contracts.topic.Headers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.support.MessageBuilder;

/** Sends JSON messages, keyed by run, and waits until the broker has them. */
public class OutgoingMessages {

    private final StreamBridge bridge;

    public OutgoingMessages(StreamBridge bridge) {
        this.bridge = bridge;
    }

    /**
     * Sends one message.
     *
     * @param binding the output binding, configured with {@code producer.sync=true}
     * @param traceParent the trace it belongs to, if any
     * @throws IllegalStateException if the broker did not take it
     */
    public void send(String binding, dev.assay.contracts.topic.Message message, @Nullable String traceParent) {
        var outgoing = MessageBuilder.withPayload(Json.MAPPER.writeValueAsBytes(message))
                .setHeader(KafkaHeaders.KEY, message.runId().getBytes(StandardCharsets.UTF_8));
        if (traceParent != null) {
            outgoing.setHeader(Headers.TRACE_PARENT, traceParent);
        }
        if (!bridge.send(binding, outgoing.build())) {
            throw new IllegalStateException("The broker did not take a message on " + binding);
        }
    }
}
