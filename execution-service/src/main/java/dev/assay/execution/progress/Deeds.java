package dev.assay.execution.progress;

import dev.assay.contracts.Reason;
import dev.assay.contracts.RunState;
import dev.assay.contracts.topic.RecordsWanted.Range;
import dev.assay.execution.ledger.Ledger;
import dev.assay.execution.ledger.OutcomePartitions;
import dev.assay.execution.role.ConditionalOnRole;
import dev.assay.execution.role.Role;
import dev.assay.execution.run.ActiveRun;
import dev.assay.execution.run.Ending;
import dev.assay.execution.run.Outbox;
import dev.assay.execution.run.RunDocument;
import dev.assay.execution.run.RunLife;
import dev.assay.execution.run.Runs;
import dev.assay.execution.run.Wanted;
import dev.assay.service.tracing.Traces;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does what was decided for a run, unless the run has moved on since it was looked at. */
@Component
@ConditionalOnRole(Role.API)
class Deeds {

    private static final Logger log = LoggerFactory.getLogger(Deeds.class);

    private final Runs runs;
    private final Outbox outbox;
    private final Ledger ledger;
    private final Traces traces;

    Deeds(Runs runs, Outbox outbox, Ledger ledger, Traces traces) {
        this.runs = runs;
        this.outbox = outbox;
        this.ledger = ledger;
        this.traces = traces;
    }

    void advance(ActiveRun seen, RunState state) {
        runs.change(seen.id(), run -> run.state() == seen.state() ? run.in(state) : run);
    }

    void pause(ActiveRun seen, Reason reason) {
        runs.change(seen.id(), run -> unmoved(run, seen) ? RunLife.pause(run, reason, Instant.now()) : run);
        tell(seen, "Run paused by the system: " + reason.code());
        outbox.publish(seen.id());
    }

    void wantReturned(ActiveRun seen) {
        ledger.wantReturned(seen.id(), ranges -> want(seen, ranges));
        outbox.publish(seen.id());
    }

    /** Numbers that were lost too often are returned. */
    List<Integer> wantLost(ActiveRun seen, List<Range> lost, int tries) {
        var givenUp = ledger.wantLost(seen.id(), lost, tries, ranges -> want(seen, ranges));
        outbox.publish(seen.id());
        return givenUp;
    }

    private Optional<Wanted> want(ActiveRun seen, List<Range> ranges) {
        return runs.change(seen.id(), run -> unmoved(run, seen) ? RunLife.want(run, ranges, Instant.now()) : run)
                .map(RunDocument::wanted)
                .filter(wanted -> wanted.revision() > seen.wantedRevision());
    }

    private static boolean unmoved(RunDocument run, ActiveRun seen) {
        var current = ActiveRun.of(run);
        return !run.state().ended()
                && current.moving()
                && run.epoch() == seen.epoch()
                && current.wantedRevision() == seen.wantedRevision();
    }

    void end(Situation situation, RunState state, @Nullable Reason reason) {
        var now = Instant.now();
        var runId = situation.run().id();
        var ending = ending(situation, state, now);
        runs.change(runId, run -> {
            if (run.state().ended()) {
                return run;
            }
            var last = Snapshots.last(run, run.revision() + 1, state, reason, ending);
            var offset = situation.standing().outcomeOffset();
            return RunLife.end(run, ending, last, OutcomePartitions.of(runId), offset);
        });
        ledger.forget(runId::equals);
        tell(situation.run(), "Run ended as " + state + " with " + ending.counts());
        outbox.publish(runId);
    }

    private void tell(ActiveRun run, String what) {
        traces.continuing(run.spec().traceParent(), "steering a run", () -> log.atInfo()
                .addKeyValue("runId", run.id())
                .log(what));
    }

    private static Ending ending(Situation situation, RunState state, Instant now) {
        var tally = situation.standing().tally();
        var plan = situation.plan();
        var total = plan == null ? null : plan.total();
        var selected = total == null ? situation.planned() : total;
        var cancelled = state == RunState.CANCELLED || state == RunState.FAILED ? selected - tally.done() : 0;
        return new Ending(
                now,
                total,
                situation.planned(),
                tally.counts(cancelled),
                tally.repaired(),
                tally.inputTokens(),
                tally.outputTokens(),
                Sequences.last(now));
    }
}
