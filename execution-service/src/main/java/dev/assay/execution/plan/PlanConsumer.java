package dev.assay.execution.plan;

import dev.assay.contracts.topic.PlanState;
import dev.assay.execution.ledger.Nudge;
import dev.assay.execution.role.ConditionalOnRole;
import dev.assay.execution.role.Role;
import dev.assay.service.messaging.IncomingMessages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Takes the planner's snapshots; of several of one run in a batch only the last matters. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.API)
class PlanConsumer {

    @Bean
    Consumer<Message<List<byte[]>>> planStates(IncomingMessages incoming, Plans plans, Nudge nudge) {
        return batch -> {
            var newest = new LinkedHashMap<String, PlanState>();
            incoming.read(batch, PlanState.class)
                    .forEach(read -> newest.put(read.message().runId(), read.message()));
            newest.values().forEach(plans::see);
            nudge.now();
        };
    }
}
