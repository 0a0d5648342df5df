package dev.assay.export.outcome;

import dev.assay.contracts.topic.TaskResult;
import dev.assay.export.repeat.Repeating;
import dev.assay.service.messaging.IncomingMessages;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Where outcomes come in, and how often it is asked whether that was the last one of a run. */
@Configuration(proxyBeanMethods = false)
class OutcomeConsumption {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    @Bean
    Consumer<Message<List<byte[]>>> recordOutcomes(IncomingMessages incoming, OutcomeStoring storing) {
        return batch -> storing.store(incoming.read(batch, TaskResult.class));
    }

    @Bean
    Repeating settlingRounds(Settling settling) {
        return new Repeating("settling", BETWEEN_LOOKS, settling::settle);
    }
}
