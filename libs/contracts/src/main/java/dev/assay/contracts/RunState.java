package dev.assay.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a run is in its life. */
public enum RunState {
    /** Stored, not yet planned. */
    @JsonProperty("requested")
    REQUESTED,
    /** The planner counts and reads records; no task has been planned yet. */
    @JsonProperty("planning")
    PLANNING,
    /** Tasks are planned and called. */
    @JsonProperty("running")
    RUNNING,
    /** Nothing is planned or called until it is resumed; the reason says who paused it. */
    @JsonProperty("paused")
    PAUSED,
    /** Every record succeeded. */
    @JsonProperty("completed")
    COMPLETED,
    /** Every record has an outcome, at least one of them invalid or failed. */
    @JsonProperty("completed_with_failures")
    COMPLETED_WITH_FAILURES,
    /** Ended by a user; what was done is kept. */
    @JsonProperty("cancelled")
    CANCELLED,
    /** Could not be planned or carried on; the reason says why. */
    @JsonProperty("failed")
    FAILED;

    /** Whether the run has ended: it will neither plan nor call again. */
    public boolean ended() {
        return switch (this) {
            case COMPLETED, COMPLETED_WITH_FAILURES, CANCELLED, FAILED -> true;
            case REQUESTED, PLANNING, RUNNING, PAUSED -> false;
        };
    }
}
