package dev.assay.service.messaging;

import dev.assay.contracts.Json;
import dev.assay.service.tracing.Traces;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.support.KafkaNull;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/** Sends JSON messages, keyed by run, and waits until the broker has them. */
public class OutgoingMessages {

    private final StreamBridge bridge;
    private final Traces traces;

    public OutgoingMessages(StreamBridge bridge, Traces traces) {
        this.bridge = bridge;
        this.traces = traces;
    }

    /**
     * Sends one message.
     *
     * @param binding the output binding, configured with {@code producer.sync=true}
     * @param traceParent the trace it belongs to, if any
     * @throws IllegalStateException if the broker did not take it
     */
    public void send(String binding, dev.assay.contracts.topic.Message message, @Nullable String traceParent) {
        if (traceParent == null) {
            hand(binding, message, null);
        } else {
            // The bridge writes the current trace over any that a message carries.
            traces.continuing(traceParent, "send " + binding, () -> hand(binding, message, traceParent));
        }
    }

    /**
     * Takes a run's last snapshot off a compacted topic.
     *
     * @throws IllegalStateException if the broker did not take it
     */
    public void forget(String binding, String runId) {
        send(binding, keyed(runId, KafkaNull.INSTANCE));
    }

    private void hand(String binding, dev.assay.contracts.topic.Message message, @Nullable String traceParent) {
        var outgoing = keyed(message.runId(), Json.MAPPER.writeValueAsBytes(message));
        if (traceParent == null) {
            send(binding, outgoing);
        } else {
            // As a header it would be overwritten: whoever sends within no trace begins a new one.
            traces.continuing(traceParent, "send", () -> send(binding, outgoing));
        }
    }

    private static <P> Message<P> keyed(String runId, P payload) {
        return MessageBuilder.withPayload(payload)
                .setHeader(KafkaHeaders.KEY, runId.getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private void send(String binding, Message<?> outgoing) {
        if (!bridge.send(binding, outgoing)) {
            throw new IllegalStateException("The broker did not take a message on " + binding);
        }
    }
}
