package dev.assay.catalog.plan;

import dev.assay.contracts.Reason;
import dev.assay.contracts.topic.PlanState;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The next plan state out of the last one. */
final class PlanStates {

    private PlanStates() {}

    /** Of a run of which nothing is planned and nothing published. */
    static PlanState nothing(String runId) {
        return new PlanState("", Instant.EPOCH, runId, 0, 0, null, 0, null, 0, Map.of(), null, null, null);
    }

    /** What happened to the run up to a revision is seen. */
    static PlanState seen(PlanState last, PlanDocument plan) {
        return next(last, plan.revision(), plan.epoch(), last.total(), last.failure(), null);
    }

    static PlanState counted(PlanState last, PlanDocument plan, int total) {
        return next(last, plan.revision(), plan.epoch(), total, null, null);
    }

    static PlanState failed(PlanState last, PlanDocument plan, Reason reason) {
        return next(last, plan.revision(), plan.epoch(), last.total(), reason, null);
    }

    /** Planning stands where it is until the run is resumed. */
    static PlanState blocked(PlanState last, PlanDocument plan, Reason reason) {
        return next(last, plan.revision(), plan.epoch(), last.total(), last.failure(), reason);
    }

    /** Nothing has come of it, and it is tried again. */
    static PlanState troubled(PlanState last, Reason reason) {
        return new PlanState(
                "",
                last.at(),
                last.runId(),
                last.revision(),
                last.epoch(),
                last.total(),
                last.plannedThrough(),
                last.cursor(),
                last.wantedRevision(),
                last.lastOffsets(),
                last.failure(),
                last.blocked(),
                reason);
    }

    static PlanState planned(PlanState last, PlanDocument plan, int through, Cursor cursor) {
        return new PlanState(
                "",
                last.at(),
                last.runId(),
                plan.revision(),
                plan.epoch(),
                last.total(),
                through,
                cursor.text(),
                last.wantedRevision(),
                last.lastOffsets(),
                null,
                null,
                null);
    }

    static PlanState plannedAgain(PlanState last, int epoch, long wantedRevision, Cursor cursor) {
        return new PlanState(
                "",
                last.at(),
                last.runId(),
                Math.max(last.revision(), wantedRevision),
                Math.max(last.epoch(), epoch),
                last.total(),
                last.plannedThrough(),
                cursor.text(),
                wantedRevision,
                last.lastOffsets(),
                null,
                null,
                null);
    }

    /** The same state, to be published now, with the offsets that its tasks got. */
    static PlanState stamped(PlanState state, Map<Integer, Long> offsets) {
        var all = new HashMap<>(state.lastOffsets());
        all.putAll(offsets);
        return new PlanState(
                UUID.randomUUID().toString(),
                Instant.now(),
                state.runId(),
                state.revision(),
                state.epoch(),
                state.total(),
                state.plannedThrough(),
                state.cursor(),
                state.wantedRevision(),
                all,
                state.failure(),
                state.blocked(),
                state.trouble());
    }

    private static PlanState next(
            PlanState last,
            long revision,
            int epoch,
            @Nullable Integer total,
            @Nullable Reason failure,
            @Nullable Reason blocked) {
        return new PlanState(
                "",
                last.at(),
                last.runId(),
                revision,
                epoch,
                total,
                last.plannedThrough(),
                last.cursor(),
                last.wantedRevision(),
                last.lastOffsets(),
                failure,
                blocked,
                null);
    }
}
