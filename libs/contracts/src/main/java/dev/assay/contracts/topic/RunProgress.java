package dev.assay.contracts.topic;

import dev.assay.contracts.Lane;
import dev.assay.contracts.OutcomeCounts;
import dev.assay.contracts.Reason;
import dev.assay.contracts.RunState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a run stands: a whole snapshot, on {@link Topics#RUN_PROGRESS}. Later snapshots of one run have a greater
 * {@code sequence}; revision alone does not grow while records finish.
 *
 * @param sequence grows with every snapshot of the run
 * @param name the batch name
 * @param state where the run is in its life
 * @param epoch the run's epoch
 * @param total records in the selection; absent until they are counted
 * @param planned records planned so far
 * @param counts outcomes so far
 * @param repaired succeeded records that took a repair turn or a new attempt
 * @param inputTokens tokens so far
 * @param outputTokens tokens so far
 * @param mayPlanThrough the planner plans no number at or past it
 * @param recordsPerSecond outcomes per second over the last seconds; 0 when nothing moves
 * @param secondsLeft an estimate; absent when there is none
 * @param reason why it is paused or failed, when it is
 * @param requestedAt when the run was requested
 * @param finishedAt when it ended, if it has
 */
public record RunProgress(
        String id,
        Instant at,
        String runId,
        long revision,
        long sequence,
        String name,
        Lane lane,
        RunState state,
        int epoch,
        @Nullable Integer total,
        int planned,
        OutcomeCounts counts,
        long repaired,
        long inputTokens,
        long outputTokens,
        int mayPlanThrough,
        double recordsPerSecond,
        @Nullable Long secondsLeft,
        @Nullable Reason reason,
        Instant requestedAt,
        @Nullable Instant finishedAt)
        implements Message {}
