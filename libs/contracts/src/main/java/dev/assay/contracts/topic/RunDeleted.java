package dev.assay.contracts.topic;

import java.time.Instant;

/**
 * The run was deleted: whoever holds rows of it removes them.
 *
 * @param deletedBy the user, or the retention setting
 */
public record RunDeleted(String id, Instant at, String runId, long revision, String deletedBy) implements RunEvent {}
