package dev.assay.execution.run;

import dev.assay.execution.role.ConditionalOnRole;
import dev.assay.execution.role.Role;
import dev.assay.service.messaging.OutgoingMessages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends the messages that were stored with their runs, in order of revision, and then marks them as sent. Whoever is late sends
 * one again, never earlier than those before it; readers ignore revisions older than one they have seen.
 */
@Component
@ConditionalOnRole(Role.API)
public class Outbox {

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);

    private final Runs runs;
    private final OutgoingMessages messages;

    Outbox(Runs runs, OutgoingMessages messages) {
        this.runs = runs;
        this.messages = messages;
    }

    /** Sends what a run has to say; when the broker is not there, the sweep does it later. */
    public void publish(String runId) {
        try {
            runs.find(runId).ifPresent(this::send);
        } catch (RuntimeException unsent) {
            log.atWarn()
                    .addKeyValue("runId", runId)
                    .setCause(unsent)
                    .log("A run's messages are not sent yet; they are tried again");
        }
    }

    /** Sends what a crash or an absent broker left. */
    @Scheduled(fixedDelayString = "${assay.execution.sweep-interval:1s}")
    void sweep() {
        runs.unpublished().forEach(this::publish);
    }

    private void send(RunDocument run) {
        for (var pending : run.outbox()) {
            var binding = pending.channel().binding();
            pending.message()
                    .ifPresentOrElse(
                            message ->
                                    messages.send(binding, message, run.spec().traceParent()),
                            () -> messages.forget(binding, run.id()));
        }
        if (!run.outbox().isEmpty()) {
            var through = run.outbox().getLast().revision();
            runs.change(run.id(), current -> current.unpublished() ? current.published(through) : current);
        }
    }
}
