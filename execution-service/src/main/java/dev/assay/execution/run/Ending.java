package dev.assay.execution.run;

import dev.assay.contracts.OutcomeCounts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended; counts never change afterwards.
 *
 * @param at when
 * @param total records in the selection; absent when it ended before they were counted
 * @param planned records that were planned
 * @param counts the final counts
 * @param repaired succeeded records that took a repair turn or a new attempt
 * @param sequence of the last snapshot of its progress
 */
public record Ending(
        Instant at,
        @Nullable Integer total,
        int planned,
        OutcomeCounts counts,
        long repaired,
        long inputTokens,
        long outputTokens,
        long sequence) {}
