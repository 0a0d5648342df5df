package dev.assay.gateway.events;

import dev.assay.contracts.Lane;
import dev.assay.contracts.OutcomeCounts;
import dev.assay.contracts.RunState;
import dev.assay.contracts.topic.ExportProgress;
import dev.assay.contracts.topic.RunProgress;
import java.time.Instant;

/** Makes snapshots. */
final class Progress {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private Progress() {}

    static RunProgress running(String runId, long sequence) {
        return run(runId, sequence, RunState.RUNNING, 0);
    }

    static RunProgress ended(String runId, long sequence, int requestedAtSecond) {
        return run(runId, sequence, RunState.COMPLETED, requestedAtSecond);
    }

    static ExportProgress export(String runId, long sequence) {
        return new ExportProgress(
                runId + "-export-" + sequence,
                START,
                runId,
                1,
                sequence,
                ExportProgress.State.COLLECTING,
                sequence,
                null,
                null);
    }

    private static RunProgress run(String runId, long sequence, RunState state, int requestedAtSecond) {
        return new RunProgress(
                runId + "-" + sequence,
                START.plusSeconds(sequence),
                runId,
                1,
                sequence,
                "batch of " + runId,
                Lane.BATCH,
                state,
                1,
                100,
                100,
                new OutcomeCounts(sequence, 0, 0, 0),
                0,
                0,
                0,
                100,
                1.5,
                null,
                null,
                START.plusSeconds(requestedAtSecond),
                null);
    }
}
