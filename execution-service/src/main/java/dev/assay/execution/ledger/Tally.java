package dev.assay.execution.ledger;

import dev.assay.contracts.Outcome;
import dev.assay.contracts.OutcomeCounts;
import dev.assay.contracts.topic.How;
import dev.assay.contracts.topic.RecordOutcome;

/**
 * Sums over outcomes, each record counted once.
 *
 * @param repaired succeeded records that took a repair turn or a new attempt
 * @param latencyMillis sum of their latencies
 */
public record Tally(
        long succeeded,
        long invalid,
        long failed,
        long repaired,
        long inputTokens,
        long outputTokens,
        long latencyMillis) {

    /** Nothing yet. */
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0);

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
                outcome.latencyMillis()));
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
                latencyMillis + other.latencyMillis);
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
