package dev.assay.execution.ledger;

import dev.assay.contracts.topic.TaskResult;
import dev.assay.execution.role.ConditionalOnRole;
import dev.assay.execution.role.Role;
import dev.assay.service.messaging.Incoming;
import dev.assay.service.messaging.IncomingMessages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Takes what tasks ended in; offsets are committed after the ledger is saved. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.API)
class OutcomeConsumer {

    @Bean
    Consumer<Message<List<byte[]>>> recordOutcomes(IncomingMessages incoming, Ledger ledger, Nudge nudge) {
        return batch -> {
            incoming.read(batch, TaskResult.class).stream()
                    .filter(read -> read.message().number() >= 0)
                    .collect(Collectors.groupingBy(
                            (Incoming<TaskResult> read) -> read.message().runId(),
                            LinkedHashMap::new,
                            Collectors.toList()))
                    .forEach(ledger::apply);
            nudge.now();
        };
    }
}
