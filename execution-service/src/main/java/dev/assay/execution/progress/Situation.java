package dev.assay.execution.progress;

import dev.assay.execution.ledger.Standing;
import dev.assay.execution.plan.SeenPlan;
import dev.assay.execution.run.ActiveRun;
import org.jspecify.annotations.Nullable;

/**
 * All that decides what is next for a run.
 *
 * @param run where it is in its life
 * @param plan how far it is planned, once the planner said so
 * @param standing what came back, as it is saved
 */
record Situation(ActiveRun run, @Nullable SeenPlan plan, Standing standing) {

    /** Numbers planned at least once. */
    int planned() {
        return plan == null ? 0 : plan.plannedThrough();
    }

    /** Numbers that are with the workers or on their way. */
    long outstanding() {
        return planned() - standing.back();
    }

    /** Whether every number of the selection has an outcome; of an empty one that failed that says nothing. */
    boolean allDone() {
        return plan != null
                && plan.total() != null
                && standing.tally().done() >= plan.total()
                && (plan.total() > 0 || plan.failure() == null);
    }

    /** Whether the planner has handled the last request for numbers once more. */
    boolean wantedIsPlanned() {
        return run.wantedRevision() == 0 || (plan != null && plan.wantedRevision() >= run.wantedRevision());
    }

    /** Whether the planner has stopped for good because the run was cancelled. */
    boolean cancelIsHandled() {
        return run.cancelRevision() != null && plan != null && plan.revision() >= run.cancelRevision();
    }
}
