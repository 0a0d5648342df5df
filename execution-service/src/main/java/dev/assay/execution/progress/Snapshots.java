package dev.assay.execution.progress;

import dev.assay.contracts.OutcomeCounts;
import dev.assay.contracts.Reason;
import dev.assay.contracts.RunState;
import dev.assay.contracts.topic.RunProgress;
import dev.assay.execution.run.Ending;
import dev.assay.execution.run.RunDocument;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says where a run stands. */
final class Snapshots {

    private Snapshots() {}

    /** A run that goes on. */
    static RunProgress active(Situation situation, Flow flow, Instant now, long sequence) {
        var plan = situation.plan();
        var tally = situation.standing().tally();
        var run = situation.run();
        return new RunProgress(
                UUID.randomUUID().toString(),
                now,
                run.id(),
                run.revision(),
                sequence,
                run.spec().name(),
                run.spec().lane(),
                run.state(),
                run.epoch(),
                plan == null ? null : plan.total(),
                situation.planned(),
                tally.counts(OutcomeCounts.NONE.cancelled()),
                tally.repaired(),
                tally.inputTokens(),
                tally.outputTokens(),
                Math.max(situation.planned(), flow.mayPlanThrough()),
                flow.recordsPerSecond(),
                flow.secondsLeft(),
                reason(situation, flow),
                run.spec().requestedAt(),
                null);
    }

    private static @Nullable Reason reason(Situation situation, Flow flow) {
        var run = situation.run();
        if (run.reason() != null) {
            return run.reason();
        }
        return flow.standstill() != null || situation.plan() == null || !run.moving()
                ? flow.standstill()
                : situation.plan().trouble();
    }

    /** A run that has ended: its frozen counts. */
    static RunProgress ended(RunDocument run, Ending ending) {
        return last(run, run.revision(), run.state(), run.reason(), ending);
    }

    /** The last snapshot of a run that is about to end, under the revision of its end. */
    static RunProgress last(RunDocument run, long revision, RunState state, @Nullable Reason reason, Ending ending) {
        return new RunProgress(
                UUID.randomUUID().toString(),
                ending.at(),
                run.id(),
                revision,
                ending.sequence(),
                run.spec().name(),
                run.spec().lane(),
                state,
                run.epoch(),
                ending.total(),
                ending.planned(),
                ending.counts(),
                ending.repaired(),
                ending.inputTokens(),
                ending.outputTokens(),
                ending.planned(),
                0,
                null,
                reason,
                run.spec().requestedAt(),
                ending.at());
    }
}
