package dev.assay.catalog.plan;

import dev.assay.contracts.topic.RunEvent;
import dev.assay.contracts.topic.RunProgress;
import dev.assay.service.messaging.IncomingMessages;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.messaging.Message;

/** What this service listens to. */
@Configuration(proxyBeanMethods = false)
class Inbox {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    /** What happened to runs: written down at once, worked on elsewhere. */
    @Bean
    Consumer<Message<List<byte[]>>> runEvents(
            IncomingMessages messages, PlanRequests requests, Wakeups wakeups, Planner planner) {
        return batch -> {
            for (var incoming : messages.read(batch, RunEvent.class)) {
                insisting(() -> requests.apply(incoming));
                wakeups.changed(incoming.message().runId());
            }
            planner.look();
        };
    }

    /** How far runs may be planned. */
    @Bean
    Consumer<Message<List<byte[]>>> runProgress(IncomingMessages messages, Allowances allowances, Wakeups wakeups) {
        return batch -> {
            for (var incoming : messages.read(batch, RunProgress.class)) {
                allowances.apply(incoming.message());
                wakeups.allowed(incoming.message().runId());
            }
        };
    }

    /** An event must not be passed over because the store is away. */
    private static void insisting(Runnable write) {
        while (true) {
            try {
                write.run();
                return;
            } catch (DataAccessException storeAway) {
                log.warn("An event about a run cannot be written down; trying again", storeAway);
            }
            try {
                Thread.sleep(BETWEEN_TRIES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped before an event was written down", e);
            }
        }
    }
}
