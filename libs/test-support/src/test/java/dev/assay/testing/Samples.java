package dev.assay.testing;

import dev.assay.contracts.Reason;
import dev.assay.contracts.topic.RunPaused;
import java.time.Instant;
import java.util.UUID;

/** Messages for these tests. */
final class Samples {

    private Samples() {}

    static String runId() {
        return "run-" + UUID.randomUUID();
    }

    static RunPaused paused(String runId, int epoch) {
        return new RunPaused(
                runId + "-" + epoch,
                Instant.parse("2026-11-01T12:00:00Z"),
                runId,
                epoch,
                epoch,
                new Reason("paused-by-user", "Anna paused it."));
    }
}
