package dev.assay.export.removal;

import dev.assay.export.outcome.Outcomes;
import dev.assay.export.run.Exports;
import dev.assay.export.run.RunExport;
import dev.assay.service.messaging.OutgoingMessages;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Removes the outcomes of deleted runs, then the run's snapshot from the topic. The export's document stays for a while and says
 * that the run was deleted: whatever of it comes late marks the document again, and is removed again.
 */
@Component
class Removal {

    /** Longer than any broker keeps what could still be delivered. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private static final Logger log = LoggerFactory.getLogger(Removal.class);
    private static final String BINDING = "exports-out-0";

    private final Exports exports;
    private final Outcomes outcomes;
    private final OutgoingMessages outgoing;

    Removal(Exports exports, Outcomes outcomes, OutgoingMessages outgoing) {
        this.exports = exports;
        this.outcomes = outcomes;
        this.outgoing = outgoing;
    }

    /** Removes what deleted runs have left. */
    void remove() {
        exports.unpublished().stream().filter(RunExport::deleted).forEach(this::remove);
    }

    private void remove(RunExport deleted) {
        outcomes.remove(deleted);
        outgoing.forget(BINDING, deleted.runId());
        if (exports.published(deleted)) {
            log.info("Run {}: its results are removed", deleted.runId());
        }
    }

    /** Forgets runs that were deleted long ago. */
    void forget() {
        exports.forgetDeletedBefore(Instant.now().minus(REMEMBERED));
    }
}
