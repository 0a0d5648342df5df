package dev.assay.export.outcome;

import dev.assay.contracts.topic.RecordOutcome;
import dev.assay.contracts.topic.TaskResult;
import dev.assay.export.run.Exports;
import dev.assay.export.run.RunExport;
import dev.assay.service.messaging.Incoming;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Stores a batch of outcomes: rows first, then what the exports say of them, then how far the partition is stored. A crash in
 * between has the batch delivered again, which changes nothing that is there.
 */
@Component
class OutcomeStoring {

    private final OutcomeRows rows;
    private final Exports exports;
    private final StoredThrough storedThrough;
    private final Counter stored;
    private final Counter duplicates;

    OutcomeStoring(OutcomeRows rows, Exports exports, StoredThrough storedThrough, MeterRegistry meters) {
        this.rows = rows;
        this.exports = exports;
        this.storedThrough = storedThrough;
        this.stored = meters.counter("assay.export.outcomes.stored");
        this.duplicates = meters.counter("assay.export.outcomes.duplicates");
    }

    void store(List<Incoming<TaskResult>> batch) {
        var outcomes = firstOfEachRecord(batch);
        var deleted = deleted(outcomes);
        storeRows(outcomes.stream()
                .filter(outcome -> !deleted.contains(outcome.message().runId()))
                .toList());
        deleted.forEach(run -> exports.stored(run, 0, blocks(run, outcomes)));
        var reached = new HashMap<Integer, Long>();
        batch.forEach(result -> reached.merge(result.partition(), result.offset(), Math::max));
        reached.forEach(storedThrough::reached);
    }

    /** Runs that were deleted: their late outcomes are not stored, but whatever is left of them is to be removed again. */
    private Set<String> deleted(List<Incoming<RecordOutcome>> outcomes) {
        return outcomes.stream()
                .map(outcome -> outcome.message().runId())
                .distinct()
                .filter(run -> exports.find(run).filter(RunExport::deleted).isPresent())
                .collect(Collectors.toSet());
    }

    private static int blocks(String run, List<Incoming<RecordOutcome>> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.message().runId().equals(run))
                .mapToInt(outcome -> outcome.message().number() / StoredOutcome.BLOCK + 1)
                .max()
                .orElse(0);
    }

    private List<Incoming<RecordOutcome>> firstOfEachRecord(List<Incoming<TaskResult>> batch) {
        var seen = new HashSet<String>();
        var first = new ArrayList<Incoming<RecordOutcome>>(batch.size());
        for (var result : batch) {
            if (!(result.message() instanceof RecordOutcome outcome)) {
                continue;
            }
            if (seen.add(RecordOutcome.idOf(outcome.runId(), outcome.number()))) {
                first.add(new Incoming<>(outcome, result.partition(), result.offset(), result.traceParent()));
            } else {
                duplicates.increment();
            }
        }
        return first;
    }

    private void storeRows(List<Incoming<RecordOutcome>> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        var documents = new ArrayList<Document>(outcomes.size());
        outcomes.forEach(outcome -> documents.add(StoredOutcome.document(outcome.message(), outcome.offset())));
        var known = rows.insert(documents);
        stored.increment(outcomes.size() - known.cardinality());
        duplicates.increment(known.cardinality());

        var perRun = new HashMap<String, Added>();
        for (int i = 0; i < outcomes.size(); i++) {
            var outcome = outcomes.get(i).message();
            var added = new Added(known.get(i) ? 0 : 1, outcome.number() / StoredOutcome.BLOCK + 1);
            perRun.merge(outcome.runId(), added, Added::plus);
        }
        perRun.forEach((run, added) -> exports.stored(run, added.outcomes(), added.blocks()));
    }

    private record Added(long outcomes, int blocks) {

        Added plus(Added other) {
            return new Added(outcomes + other.outcomes, Math.max(blocks, other.blocks));
        }
    }
}
