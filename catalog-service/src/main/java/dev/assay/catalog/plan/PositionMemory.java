package dev.assay.catalog.plan;

import java.time.Duration;

/** Writes down now and then where the newest plan state is, so that whoever takes over does not read the topic from afar. */
final class PositionMemory {

    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final PlanDocuments plans;
    private final String runId;
    private long written = System.nanoTime();

    PositionMemory(PlanDocuments plans, String runId) {
        this.plans = plans;
        this.runId = runId;
    }

    void published(long offset) {
        var now = System.nanoTime();
        if (now - written > INTERVAL.toNanos()) {
            written = now;
            plans.readFrom(runId, offset);
        }
    }
}
