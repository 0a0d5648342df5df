package dev.assay.execution.ledger;

import dev.assay.contracts.Outcome;
import dev.assay.contracts.OutcomeCounts;
import dev.assay.contracts.topic.How;
import dev.assay.contracts.topic.RecordOutcome;
import dev.assay.execution.call.CallFailure;

/**
 * Sums over outcomes, each record counted once.
 *
 * @param repaired succeeded records that took a repair turn or a new attempt
 * @param latencyMillis sum of their latencies
 * @param refused failed records whose request the endpoint does not take at all
 */
public record Tally(
        long succeeded,
        long invalid,
        long failed,
        long repaired,
        long inputTokens,
        long outputTokens,
        long latencyMillis,
        long refused) {

    /** Nothing yet. */
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0);

    /** With one more outcome. */
    Tally plus(RecordOutcome outcome) {
        var repair = outcome.how() == How.REPAIRED || outcome.how() == How.AFTER_RETRY;
        return plus(new Tally(
                outcome.outcome() == Outcome.SUCCEEDED ? 1 : 0,
                outcome.outcome() == Outcome.INVALID ? 1 : 0,
                outcome.outcome() == Outcome.FAILED ? 1 : 0,
                repair ? 1 : 0,
                outcome.inputTokens(),
                outcome.outputTokens(),
                outcome.latencyMillis(),
                refused(outcome) ? 1 : 0));
    }

    /** Whether an outcome says that the endpoint does not take such a request. */
    static boolean refused(RecordOutcome outcome) {
        return outcome.failure() != null && outcome.failure().code().equals(CallFailure.Kind.REFUSED_REQUEST.code());
    }

    /** Both together. */
    public Tally plus(Tally other) {
        return new Tally(
                succeeded + other.succeeded,
                invalid + other.invalid,
                failed + other.failed,
                repaired + other.repaired,
                inputTokens + other.inputTokens,
                outputTokens + other.outputTokens,
                latencyMillis + other.latencyMillis,
                refused + other.refused);
    }

    /** Records that have an outcome. */
    public long done() {
        return succeeded + invalid + failed;
    }

    /** As messages count them. */
    public OutcomeCounts counts(long cancelled) {
        return new OutcomeCounts(succeeded, invalid, failed, cancelled);
    }
}
