package dev.assay.execution.progress;

import dev.assay.contracts.Outcome;
import dev.assay.contracts.Reason;
import dev.assay.contracts.RunState;
import dev.assay.contracts.topic.RecordOutcome;
import dev.assay.execution.ledger.Ledger;
import dev.assay.execution.ledger.OutcomePartitions;
import dev.assay.execution.plan.SeenPlan;
import dev.assay.execution.role.ConditionalOnRole;
import dev.assay.execution.role.Role;
import dev.assay.execution.run.ActiveRun;
import dev.assay.execution.run.Bindings;
import dev.assay.service.messaging.OutgoingMessages;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The last resort. Numbers count as lost only when the workers are past every task of the run and the ledger has read every
 * outcome, and they still did not come back: a slow call is never taken for a lost one. For one thread.
 */
@Component
@ConditionalOnRole(Role.API)
class Healing {

    private static final Logger log = LoggerFactory.getLogger(Healing.class);

    private final Ledger ledger;
    private final Trail trail;
    private final LiveWorkers workers;
    private final Deeds deeds;
    private final OutgoingMessages messages;
    private final ProgressProperties properties;
    private final Counter lost;
    private final Map<String, Look> looks = new HashMap<>();

    /**
     * A first look at a run of which nothing moves.
     *
     * @param end where the outcomes of its partition ended then
     */
    private record Look(Situation situation, long end) {}

    Healing(
            Ledger ledger,
            Trail trail,
            LiveWorkers workers,
            Deeds deeds,
            OutgoingMessages messages,
            ProgressProperties properties,
            MeterRegistry meters) {
        this.ledger = ledger;
        this.trail = trail;
        this.workers = workers;
        this.deeds = deeds;
        this.messages = messages;
        this.properties = properties;
        this.lost = Counter.builder("assay.records.lost")
                .description("Records asked for once more because their tasks were lost")
                .register(meters);
    }

    /** Looks into a run of which nothing moves though tasks are out. */
    void heal(Situation situation) {
        var run = situation.run();
        var plan = situation.plan();
        if (plan == null || !mayEndOrWant(situation, plan)) {
            return;
        }
        var nobodyLeft = run.cancelling() && workers.absence().compareTo(properties.abandonAfter()) >= 0;
        if (!nobodyLeft && !trail.workersArePast(run.spec().lane(), plan.lastOffsets())) {
            return;
        }
        if (outcomesAreUnread(situation)
                || !ledger.standing(run.id())
                        .filter(situation.standing()::equals)
                        .isPresent()) {
            return;
        }
        if (run.cancelling()) {
            deeds.end(situation, RunState.CANCELLED, null);
        } else if (plan.failure() != null) {
            deeds.end(situation, RunState.FAILED, plan.failure());
        } else {
            wantAgain(situation);
        }
    }

    /** What a plan that has failed was still asked for, it will never plan. */
    private static boolean mayEndOrWant(Situation situation, SeenPlan plan) {
        if (situation.run().cancelling()) {
            return situation.cancelIsHandled();
        }
        return plan.failure() != null || (situation.run().state() != RunState.PAUSED && situation.wantedIsPlanned());
    }

    /** Measured against where the outcomes ended at the first look: others may write there without end. */
    private boolean outcomesAreUnread(Situation situation) {
        var partition = OutcomePartitions.of(situation.run().id());
        var look = looks.get(situation.run().id());
        if (look == null || !look.situation().equals(situation)) {
            look = new Look(situation, trail.endOfOutcomes(partition));
            looks.put(situation.run().id(), look);
        }
        if (trail.outcomesAreUnread(partition, look.end())) {
            return true;
        }
        looks.remove(situation.run().id());
        return false;
    }

    /** Forgets runs that are not there any more. */
    void keepOnly(Set<String> runIds) {
        looks.keySet().retainAll(runIds);
    }

    private void wantAgain(Situation situation) {
        var run = situation.run();
        var missing = ledger.missing(run.id(), situation.planned());
        var count =
                missing.stream().mapToInt(range -> range.to() - range.from()).sum();
        log.atWarn().addKeyValue("runId", run.id()).log("{} records were lost and are asked for once more", count);
        lost.increment(count);
        giveUp(run, deeds.wantLost(run, missing, properties.lostTries()));
    }

    private void giveUp(ActiveRun run, List<Integer> numbers) {
        for (int number : numbers) {
            messages.send(
                    Bindings.RECORD_OUTCOMES, failed(run, number), run.spec().traceParent());
        }
    }

    private RecordOutcome failed(ActiveRun run, int number) {
        var reason = new Reason(
                "lost",
                "The task of record number " + number + " was lost " + (properties.lostTries() + 1)
                        + " times on its way. Look at the workers' and the broker's logs, then run the record again.");
        return new RecordOutcome(
                RecordOutcome.idOf(run.id(), number),
                Instant.now(),
                run.id(),
                run.revision(),
                run.epoch(),
                number,
                "",
                null,
                Outcome.FAILED,
                null,
                List.of(),
                reason,
                null,
                0,
                0,
                0,
                0,
                null,
                null);
    }
}
