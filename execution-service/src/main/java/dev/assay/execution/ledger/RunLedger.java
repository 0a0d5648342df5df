package dev.assay.execution.ledger;

import dev.assay.contracts.Reason;
import dev.assay.contracts.topic.RecordsWanted.Range;
import dev.assay.contracts.topic.TaskResult;
import dev.assay.execution.run.Wanted;
import dev.assay.service.messaging.Incoming;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The ledger of one run, in chunks. Plain and not thread-safe; {@link Ledger} guards and stores it. */
final class RunLedger {

    /** Refused requests that agree, with nothing against them, speak for all that would follow. */
    private static final int AGREEING = 5;

    private final String runId;
    private final Map<Integer, Chunk> chunks = new TreeMap<>();

    RunLedger(String runId, Collection<Chunk> stored) {
        this.runId = runId;
        stored.forEach(chunk -> chunks.put(chunk.place(), chunk));
    }

    /**
     * Applies messages in order.
     *
     * @return the chunks that changed, and how many outcomes were not counted because their records had one
     */
    Applied apply(List<Incoming<TaskResult>> results) {
        var touched = new LinkedHashSet<Chunk>();
        var duplicates = 0;
        for (var read : results) {
            var chunk = chunk(read.message().number());
            switch (chunk.apply(read.message(), read.offset())) {
                case APPLIED -> touched.add(chunk);
                case DUPLICATE -> duplicates++;
                case NONE -> {}
            }
        }
        return new Applied(touched, duplicates);
    }

    /** Forgets that wanted numbers were returned; the chunks that changed. */
    List<Chunk> clear(Wanted wanted) {
        return chunks.values().stream().filter(chunk -> chunk.clear(wanted)).toList();
    }

    List<Range> returned(int most) {
        var ranges = new ArrayList<Range>();
        chunks.values().forEach(chunk -> chunk.addReturned(ranges, most));
        return ranges;
    }

    List<Range> missing(int below, int most) {
        var ranges = new ArrayList<Range>();
        for (int number = 0; number < below && ranges.size() < most; number += Chunk.SIZE) {
            chunk(number).addMissing(ranges, below, most);
        }
        return ranges;
    }

    Chunk chunk(int number) {
        return chunks.computeIfAbsent(number / Chunk.SIZE, place -> Chunk.empty(runId, place));
    }

    Standing standing() {
        var tally = chunks.values().stream().map(Chunk::tally).reduce(Tally.NONE, Tally::plus);
        return new Standing(
                tally,
                chunks.values().stream().mapToInt(Chunk::returned).sum(),
                chunks.values().stream().mapToLong(Chunk::outcomeOffset).max().orElse(-1),
                chunks.values().stream()
                        .map(Chunk::latch)
                        .filter(Objects::nonNull)
                        .max(Comparator.comparingInt(Latch::epoch))
                        .orElse(null),
                tally.refused() >= AGREEING && tally.refused() == tally.done() ? refusal() : null);
    }

    private @Nullable Reason refusal() {
        return chunks.values().stream()
                .map(Chunk::refusal)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What a batch changed. */
    record Applied(Set<Chunk> touched, int duplicates) {}
}
