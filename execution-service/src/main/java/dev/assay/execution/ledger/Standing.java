package dev.assay.execution.ledger;

import dev.assay.contracts.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Where a run's ledger stands, as it is saved.
 *
 * @param tally sums of what is done
 * @param returned numbers that were handed back and not asked for again
 * @param outcomeOffset of the last outcome counted; -1 when there is none
 * @param latch the newest refusal of the endpoint, if there was one
 * @param refusal why requests are refused, when at least five have been and nothing else has come of any
 */
public record Standing(
        Tally tally,
        int returned,
        long outcomeOffset,
        @Nullable Latch latch,
        @Nullable Reason refusal) {

    /** A run of which nothing came back yet. */
    public static final Standing NONE = new Standing(Tally.NONE, 0, -1, null, null);

    /** Numbers that have an outcome or were handed back. */
    public long back() {
        return tally.done() + returned;
    }
}
