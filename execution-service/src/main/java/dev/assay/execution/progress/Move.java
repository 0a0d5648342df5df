package dev.assay.execution.progress;

import dev.assay.contracts.Reason;
import dev.assay.contracts.RunState;
import org.jspecify.annotations.Nullable;

/** What is next for a run. */
sealed interface Move {

    /** Somebody who resumed a run whose requests are all refused has seen why, and wants it so. */
    int FIRST_EPOCH = 1;

    /** Nothing but to go on. */
    record Wait() implements Move {}

    /** The planner has begun, or the first tasks are out. */
    record Advance(RunState state) implements Move {}

    /** The endpoint refuses every call, or planning stands: pause. */
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
        var epoch = situation.run().epoch();
        var latch = situation.standing().latch();
        if (latch != null && latch.epoch() >= epoch) {
            return new PauseFor(latch.reason());
        }
        var block = situation.plan() == null ? null : situation.plan().block();
        if (block != null && block.epoch() >= epoch) {
            return new PauseFor(block.reason());
        }
        var refusal = situation.standing().refusal();
        if (refusal != null && epoch == FIRST_EPOCH) {
            return new PauseFor(refusal);
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
