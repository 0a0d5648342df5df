package dev.assay.contracts.topic;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assay.contracts.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivered task that was not called, or whose call cannot succeed before somebody acts; its record has no outcome yet.
 *
 * @param cause why it was handed back
 * @param latch when the cause is {@link Cause#LATCHED}: what the endpoint refused, and who can lift it
 */
public record TaskReturned(
        String id,
        Instant at,
        String runId,
        long revision,
        int epoch,
        int number,
        Cause cause,
        @Nullable Reason latch) implements TaskResult {

    /** Why a task is handed back. */
    public enum Cause {
        /** Its epoch is older than its run's, or the run is paused. */
        @JsonProperty("paused")
        PAUSED,
        /** Its run was cancelled, has ended or is gone. */
        @JsonProperty("cancelled")
        CANCELLED,
        /** The endpoint refuses every call of the run until somebody acts: key, quota, unknown model, unreachable. */
        @JsonProperty("latched")
        LATCHED,
        /** The run has more tasks here than it may have in flight. */
        @JsonProperty("over_limit")
        OVER_LIMIT
    }
}
