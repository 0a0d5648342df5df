package dev.assay.execution.ledger;

import java.util.Arrays;
import java.util.List;

/** A histogram of latencies with four steps per doubling: within 19 % everywhere, in some hundred numbers at most. */
final class Latencies {

    private static final int STEPS = 4;

    private long[] counts;

    Latencies(List<Long> counts) {
        this.counts = counts.stream().mapToLong(Long::longValue).toArray();
    }

    void add(long millis) {
        var step = step(millis);
        if (step >= counts.length) {
            counts = Arrays.copyOf(counts, step + 1);
        }
        counts[step]++;
    }

    List<Long> counts() {
        return Arrays.stream(counts).boxed().toList();
    }

    private static int step(long millis) {
        return (int) (STEPS * Math.log(Math.max(0, millis) + 1.0) / Math.log(2));
    }
}
