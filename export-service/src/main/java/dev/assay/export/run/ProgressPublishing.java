package dev.assay.export.run;

import dev.assay.export.repeat.Repeating;
import dev.assay.service.messaging.OutgoingMessages;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Publishes how exports go, a few times a second at most. A snapshot is sent before it is marked as published, so that a crash
 * repeats it; one that was overtaken by a newer change is followed by that.
 */
@Configuration(proxyBeanMethods = false)
class ProgressPublishing {

    private static final String BINDING = "exports-out-0";
    private static final Duration PAUSE = Duration.ofMillis(200);

    @Bean
    Repeating progressRounds(Exports exports, OutgoingMessages outgoing) {
        return new Repeating("progress", PAUSE, () -> exports.unpublished().stream()
                .filter(changed -> !changed.deleted())
                .forEach(changed -> publish(changed, exports, outgoing)));
    }

    private static void publish(RunExport changed, Exports exports, OutgoingMessages outgoing) {
        var snapshot = changed;
        do {
            outgoing.send(BINDING, snapshot.progress(), snapshot.traceParent());
            if (exports.published(snapshot)) {
                return;
            }
            snapshot = exports.find(changed.runId()).orElseThrow();
        } while (!snapshot.deleted() && !Thread.currentThread().isInterrupted());
        if (snapshot.deleted()) {
            // Its snapshot may have been taken off the topic before this one was sent.
            exports.again(snapshot.runId());
        }
    }
}
