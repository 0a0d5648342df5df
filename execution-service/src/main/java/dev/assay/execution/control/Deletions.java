package dev.assay.execution.control;

import dev.assay.execution.ledger.LedgerStore;
import dev.assay.execution.plan.Plans;
import dev.assay.execution.role.ConditionalOnRole;
import dev.assay.execution.role.Role;
import dev.assay.execution.run.Outbox;
import dev.assay.execution.run.RunDocument;
import dev.assay.execution.run.RunLife;
import dev.assay.execution.run.Runs;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes runs that have ended. One write decides it and holds the event that tells the others; what a crash leaves undone
 * after it is done by the sweep.
 */
@Component
@ConditionalOnRole(Role.API)
@EnableConfigurationProperties(RetentionProperties.class)
class Deletions {

    private static final Logger log = LoggerFactory.getLogger(Deletions.class);
    private static final int AT_ONCE = 100;
    private static final String RETENTION = "retention";

    private final Runs runs;
    private final Plans plans;
    private final LedgerStore ledgers;
    private final Outbox outbox;
    private final RetentionProperties retention;

    Deletions(Runs runs, Plans plans, LedgerStore ledgers, Outbox outbox, RetentionProperties retention) {
        this.runs = runs;
        this.plans = plans;
        this.ledgers = ledgers;
        this.outbox = outbox;
        this.retention = retention;
    }

    /**
     * Deletes a run; again, it changes nothing.
     *
     * @param by the user, or the retention setting
     * @return the run; empty when there is none
     */
    Optional<RunDocument> delete(String runId, String by) {
        var run = runs.change(runId, found -> RunLife.delete(found, by, Instant.now()));
        run.ifPresent(deleted -> {
            log.atInfo().addKeyValue("runId", runId).log("Run deleted by {}", by);
            outbox.publish(runId);
            clear(runId);
        });
        return run;
    }

    @Scheduled(fixedDelayString = "${assay.execution.retention.look:10m}")
    void sweep() {
        runs.uncleared().forEach(this::clear);
        var after = retention.after();
        if (after != null) {
            runs.endedBefore(Instant.now().minus(after), AT_ONCE).forEach(run -> delete(run, RETENTION));
        }
    }

    private void clear(String runId) {
        ledgers.forget(runId);
        plans.forget(runId);
        runs.change(runId, RunDocument::cleared);
    }
}
