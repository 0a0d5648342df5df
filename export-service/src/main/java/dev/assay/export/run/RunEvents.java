package dev.assay.export.run;

import dev.assay.contracts.topic.RunDeleted;
import dev.assay.contracts.topic.RunEvent;
import dev.assay.contracts.topic.RunFinished;
import dev.assay.contracts.topic.RunRequested;
import dev.assay.service.messaging.IncomingMessages;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Reads what happens to runs; between their begin and their end nothing of it concerns an export. */
@Configuration(proxyBeanMethods = false)
class RunEvents {

    @Bean
    Consumer<Message<List<byte[]>>> runs(IncomingMessages incoming, Exports exports) {
        return batch -> incoming.read(batch, RunEvent.class).forEach(event -> {
            switch (event.message()) {
                case RunRequested requested -> exports.requested(requested, event.traceParent());
                case RunFinished finished -> exports.finished(finished);
                case RunDeleted deleted -> exports.deleted(deleted.runId());
                default -> {}
            }
        });
    }
}
