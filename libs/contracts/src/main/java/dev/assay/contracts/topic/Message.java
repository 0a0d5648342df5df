package dev.assay.contracts.topic;

import java.time.Instant;

/** What every message on every topic has. */
public sealed interface Message permits RunEvent, PlanState, RecordTask, TaskResult, RunProgress, ExportProgress {

    /** Tells repeated deliveries of one message apart from two messages. */
    String id();

    /** When it was written. */
    Instant at();

    /** The run it belongs to. */
    String runId();

    /** The run's revision it was written under; readers of state ignore revisions older than one they have seen. */
    long revision();
}
