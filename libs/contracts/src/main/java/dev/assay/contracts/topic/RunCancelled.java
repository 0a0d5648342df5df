package dev.assay.contracts.topic;

import java.time.Instant;

/**
 * Planning stops for good; tasks not yet called are handed back and counted as cancelled.
 *
 * @param epoch the epoch that closes all older ones
 */
public record RunCancelled(String id, Instant at, String runId, long revision, int epoch) implements RunEvent {}
