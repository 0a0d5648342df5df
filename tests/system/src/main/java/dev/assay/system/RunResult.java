package dev.assay.system;

import dev.assay.contracts.RunState;

/**
 * What {@code ./assay run --json} says last.
 *
 * @param run the run's id
 * @param state how it ended
 * @param records records selected
 * @param seconds from the request of the run to the written file
 * @param out the file
 */
public record RunResult(
        String run,
        RunState state,
        long records,
        long succeeded,
        long invalid,
        long failed,
        long cancelled,
        double seconds,
        long inputTokens,
        long outputTokens,
        String out) {}
