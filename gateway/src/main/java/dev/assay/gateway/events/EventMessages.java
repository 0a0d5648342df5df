package dev.assay.gateway.events;

import dev.assay.contracts.Json;
import dev.assay.contracts.topic.ExportProgress;
import dev.assay.contracts.topic.RunProgress;
import dev.assay.contracts.topic.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import tools.jackson.core.JacksonException;

/**
 * Reads progress as a broadcast. What cannot be read is counted and skipped: setting it aside would repeat with every
 * instance and every restart, and the next snapshot replaces it anyway.
 */
@Configuration(proxyBeanMethods = false)
class EventMessages {

    private static final Logger log = LoggerFactory.getLogger(EventMessages.class);

    private final Feed feed;
    private final MeterRegistry meters;

    EventMessages(Feed feed, MeterRegistry meters) {
        this.feed = feed;
        this.meters = meters;
    }

    @Bean
    Consumer<Message<List<?>>> progress() {
        return batch ->
                each(batch, Topics.RUN_PROGRESS, json -> feed.publish(Json.MAPPER.readValue(json, RunProgress.class)));
    }

    @Bean
    Consumer<Message<List<?>>> exports() {
        return batch ->
                each(batch, Topics.EXPORTS, json -> feed.publish(Json.MAPPER.readValue(json, ExportProgress.class)));
    }

    private void each(Message<List<?>> batch, String topic, Consumer<byte[]> publish) {
        var payloads = batch.getPayload();
        for (int i = 0; i < payloads.size(); i++) {
            if (payloads.get(i) instanceof byte[] json) {
                try {
                    publish.accept(json);
                } catch (JacksonException unreadable) {
                    meters.counter("assay.unreadable.snapshots", "topic", topic).increment();
                    log.debug("A snapshot on {} cannot be read: {}", topic, unreadable.getOriginalMessage());
                }
            } else {
                feed.forget(key(batch, i));
            }
        }
    }

    private static String key(Message<?> batch, int index) {
        var keys = (List<?>) Objects.requireNonNull(batch.getHeaders().get(KafkaHeaders.RECEIVED_KEY));
        return new String((byte[]) keys.get(index), StandardCharsets.UTF_8);
    }
}
