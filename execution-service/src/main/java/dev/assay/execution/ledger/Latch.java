package dev.assay.execution.ledger;

import dev.assay.contracts.Reason;

/**
 * A task came back because the endpoint refuses every call of its run.
 *
 * @param epoch of the task
 * @param reason what the endpoint refused, and what to do
 */
public record Latch(int epoch, Reason reason) {}
