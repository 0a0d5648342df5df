package dev.assay.execution.worker.attempt;

import dev.assay.contracts.Reason;
import dev.assay.contracts.topic.RecordOutcome;
import java.time.Duration;

/** What follows a call. */
public sealed interface Next {

    /**
     * The task has ended.
     *
     * @param outcome how
     */
    record Ended(RecordOutcome outcome) implements Next {}

    /**
     * Another call.
     *
     * @param rest how long to wait first
     */
    record Again(Duration rest) implements Next {}

    /**
     * Another call when the endpoint takes calls again; the wait is known to whoever keeps the endpoint's limits, and uses up no
     * attempt.
     */
    record WhenAllowed() implements Next {}

    /**
     * No call of this run can succeed before somebody acts.
     *
     * @param reason what happened, where, what to do
     */
    record Latch(Reason reason) implements Next {}
}
