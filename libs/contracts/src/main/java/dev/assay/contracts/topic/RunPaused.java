package dev.assay.contracts.topic;

import dev.assay.contracts.Reason;
import java.time.Instant;

/**
 * Planning and calling stop; tasks of an older epoch are handed back.
 *
 * @param epoch the new epoch
 * @param reason who or what paused it
 */
public record RunPaused(String id, Instant at, String runId, long revision, int epoch, Reason reason)
        implements RunEvent {}
