package dev.assay.execution.ledger;

import dev.assay.contracts.Reason;
import dev.assay.contracts.topic.RecordOutcome;
import dev.assay.contracts.topic.RecordsWanted.Range;
import dev.assay.contracts.topic.TaskResult;
import dev.assay.contracts.topic.TaskReturned;
import dev.assay.execution.run.Wanted;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Which of 65,536 numbers of a run are done, and their sums. Applying a message again, in whatever batch it comes, changes
 * nothing: the chunk knows the offset it has applied. Not thread-safe.
 */
final class Chunk {

    /** Numbers in a chunk. */
    static final int SIZE = 65_536;

    /** What applying a message did. */
    enum Effect {
        APPLIED,
        /** The record has an outcome already: this one is not counted. */
        DUPLICATE,
        /** The message was applied before. */
        NONE
    }

    private final String runId;
    private final int place;
    private final BitSet done;
    private final BitSet returned;
    private final Latencies latencies;
    private final Map<Integer, Integer> lost;
    private @Nullable Long version;
    private long offset;
    private long outcomeOffset;
    private long clearedRevision;
    private Tally tally;
    private @Nullable Latch latch;
    private @Nullable Reason refusal;

    Chunk(ChunkDocument stored) {
        this.runId = stored.runId();
        this.place = stored.place();
        this.version = stored.version();
        this.offset = stored.offset();
        this.outcomeOffset = stored.outcomeOffset();
        this.clearedRevision = stored.clearedRevision();
        this.done = BitSet.valueOf(stored.done().getData());
        this.returned = BitSet.valueOf(stored.returned().getData());
        this.tally = stored.tally();
        this.latencies = new Latencies(stored.latencies());
        this.lost = new HashMap<>(stored.lost());
        this.latch = stored.latch();
        this.refusal = stored.refusal();
    }

    static Chunk empty(String runId, int place) {
        return new Chunk(new ChunkDocument(
                ChunkDocument.idOf(runId, place),
                null,
                runId,
                place,
                -1,
                -1,
                0,
                new Binary(new byte[0]),
                new Binary(new byte[0]),
                Tally.NONE,
                List.of(),
                Map.of(),
                null,
                null));
    }

    Effect apply(TaskResult result, long at) {
        if (at <= offset) {
            return Effect.NONE;
        }
        offset = at;
        var bit = result.number() - base();
        return switch (result) {
            case RecordOutcome outcome -> count(outcome, bit, at);
            case TaskReturned task -> handBack(task, bit);
        };
    }

    private Effect count(RecordOutcome outcome, int bit, long at) {
        if (done.get(bit)) {
            return Effect.DUPLICATE;
        }
        done.set(bit);
        returned.clear(bit);
        lost.remove(outcome.number());
        tally = tally.plus(outcome);
        latencies.add(outcome.latencyMillis());
        refusal = Tally.refused(outcome) ? outcome.failure() : refusal;
        outcomeOffset = at;
        return Effect.APPLIED;
    }

    private Effect handBack(TaskReturned task, int bit) {
        if (done.get(bit)) {
            return Effect.NONE;
        }
        returned.set(bit);
        if (task.cause() == TaskReturned.Cause.LATCHED
                && task.latch() != null
                && (latch == null || latch.epoch() <= task.epoch())) {
            latch = new Latch(task.epoch(), task.latch());
        }
        return Effect.APPLIED;
    }

    /** Forgets that wanted numbers were returned, once per request; says whether the chunk changed. */
    boolean clear(Wanted wanted) {
        var numbers = Ranges.within(wanted.ranges(), base(), SIZE);
        if (clearedRevision >= wanted.revision() || numbers.isEmpty()) {
            return false;
        }
        clearedRevision = wanted.revision();
        returned.andNot(numbers);
        return true;
    }

    /** Adds the numbers that were handed back. */
    void addReturned(List<Range> into, int most) {
        Ranges.addTo(into, returned, base(), most);
    }

    /** Adds the numbers below a bound that have neither an outcome nor were handed back. */
    void addMissing(List<Range> into, int below, int most) {
        var missing = new BitSet(SIZE);
        missing.set(0, Math.clamp((long) below - base(), 0, SIZE));
        missing.andNot(done);
        missing.andNot(returned);
        Ranges.addTo(into, missing, base(), most);
    }

    /** Counts that a number was lost; returns how often by now. */
    int countLost(int number) {
        return lost.merge(number, 1, Integer::sum);
    }

    ChunkDocument document() {
        return new ChunkDocument(
                ChunkDocument.idOf(runId, place),
                version,
                runId,
                place,
                offset,
                outcomeOffset,
                clearedRevision,
                new Binary(done.toByteArray()),
                new Binary(returned.toByteArray()),
                tally,
                latencies.counts(),
                Map.copyOf(lost),
                latch,
                refusal);
    }

    void saved(@Nullable Long asVersion) {
        version = asVersion;
    }

    int base() {
        return place * SIZE;
    }

    int place() {
        return place;
    }

    Tally tally() {
        return tally;
    }

    int returned() {
        return returned.cardinality();
    }

    long outcomeOffset() {
        return outcomeOffset;
    }

    /** Why a request was refused last, if one was. */
    @Nullable Reason refusal() {
        return refusal;
    }

    @Nullable Latch latch() {
        return latch;
    }
}
