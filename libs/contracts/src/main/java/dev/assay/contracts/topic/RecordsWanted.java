package dev.assay.contracts.topic;

import java.time.Instant;
import java.util.List;

/**
 * Tasks that were planned already are to be planned once more: they were handed back, or were lost.
 *
 * @param epoch the epoch they are planned in
 * @param ranges the wanted record numbers, ascending and disjoint
 */
public record RecordsWanted(String id, Instant at, String runId, long revision, int epoch, List<Range> ranges)
        implements RunEvent {

    /**
     * Consecutive record numbers.
     *
     * @param from the first, from 0
     * @param to one past the last
     */
    public record Range(int from, int to) {}
}
