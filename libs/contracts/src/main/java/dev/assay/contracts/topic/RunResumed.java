package dev.assay.contracts.topic;

import java.time.Instant;

/**
 * Planning goes on where it stood; tasks that were handed back are asked for by {@link RecordsWanted}.
 *
 * @param epoch the epoch that tasks are planned in from now on
 */
public record RunResumed(String id, Instant at, String runId, long revision, int epoch) implements RunEvent {}
