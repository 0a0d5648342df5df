package dev.assay.export.enriched;

import dev.assay.export.content.Unfit;
import dev.assay.export.outcome.StoredOutcome;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the source's record of each outcome. Both come in the order of their numbers, so that one look ahead is all that is held.
 */
final class Joined implements AutoCloseable {

    private final SourceRecords.@Nullable Cursor source;
    private @Nullable SourceRecord ahead;

    /**
     * @param source absent where no field of the source is wanted
     */
    Joined(SourceRecords.@Nullable Cursor source) {
        this.source = source;
        this.ahead = source == null ? null : source.next();
    }

    /**
     * The fields of an outcome's record; absent when the source does not have it.
     *
     * @throws Unfit if the source has another record at its place
     */
    @Nullable Map<String, String> fieldsOf(StoredOutcome outcome) {
        if (source == null) {
            return Map.of();
        }
        while (ahead != null && ahead.number() < outcome.number()) {
            ahead = source.next();
        }
        if (ahead == null || ahead.number() > outcome.number()) {
            return null;
        }
        if (!ahead.recordId().equals(outcome.recordId())) {
            throw new Unfit(
                    "records-moved",
                    "Record number %d of the run is %s, its source now has another one there. The dataset cannot be delivered with fields of the source: choose none, or run the analysis again."
                            .formatted(outcome.number(), outcome.recordId()));
        }
        return ahead.values();
    }

    @Override
    public void close() {
        if (source != null) {
            source.close();
        }
    }
}
