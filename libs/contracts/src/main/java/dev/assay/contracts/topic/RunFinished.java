package dev.assay.contracts.topic;

import dev.assay.contracts.OutcomeCounts;
import dev.assay.contracts.RunState;
import java.time.Instant;

/**
 * The run has ended. Its export waits until every outcome up to the offset is stored.
 *
 * @param state one of the ended states
 * @param counts the final counts; {@code counts.finished()} outcomes are stored
 * @param outcomePartition the partition of {@link Topics#RECORD_OUTCOMES} that holds the run's outcomes
 * @param outcomeOffset the offset of the last outcome that was counted; -1 when there is none
 */
public record RunFinished(
        String id,
        Instant at,
        String runId,
        long revision,
        RunState state,
        OutcomeCounts counts,
        int outcomePartition,
        long outcomeOffset)
        implements RunEvent {}
