package dev.assay.execution.progress;

import dev.assay.contracts.Reason;
import dev.assay.contracts.RunState;
import org.jspecify.annotations.Nullable;

/** What is next for a run. */
sealed interface Move {

    /** Nothing but to go on. */
    record Wait() implements Move {}

    /** The planner has begun, or the first tasks are out. */
    record Advance(RunState state) implements Move {}

    /** The endpoint refuses every call: pause. */
    record PauseFor(Reason reason) implements Move {}

    /** Tasks were handed back: ask for them once more. */
    record WantReturned() implements Move {}

    /** Nothing more can happen. */
    record End(RunState state, @Nullable Reason reason) implements Move {}

    /** What is next. */
    static Move after(Situation situation) {
        if (situation.allDone()) {
            var tally = situation.standing().tally();
            return new End(
                    tally.invalid() + tally.failed() == 0 ? RunState.COMPLETED : RunState.COMPLETED_WITH_FAILURES,
                    null);
        }
        if (situation.run().cancelling()) {
            return situation.cancelIsHandled() && situation.outstanding() <= 0
                    ? new End(RunState.CANCELLED, null)
                    : new Wait();
        }
        var plan = situation.plan();
        if (plan != null && plan.failure() != null) {
            return situation.outstanding() <= 0 ? new End(RunState.FAILED, plan.failure()) : new Wait();
        }
        return situation.run().state() == RunState.PAUSED ? new Wait() : whileMoving(situation);
    }

    private static Move whileMoving(Situation situation) {
        var latch = situation.standing().latch();
        if (latch != null && latch.epoch() >= situation.run().epoch()) {
            return new PauseFor(latch.reason());
        }
        var reached = reached(situation);
        if (situation.run().state().compareTo(reached) < 0) {
            return new Advance(reached);
        }
        return situation.standing().returned() > 0 && situation.wantedIsPlanned() ? new WantReturned() : new Wait();
    }

    private static RunState reached(Situation situation) {
        if (situation.plan() == null) {
            return RunState.REQUESTED;
        }
        return situation.planned() > 0 ? RunState.RUNNING : RunState.PLANNING;
    }
}
