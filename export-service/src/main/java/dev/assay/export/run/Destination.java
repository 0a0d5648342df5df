package dev.assay.export.run;

import dev.assay.contracts.EnrichedTarget;
import dev.assay.contracts.ExportTarget;
import dev.assay.contracts.ExportTarget.Failures;
import dev.assay.salesforce.externaldata.Job.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an upload goes, whichever of the two it is.
 *
 * @param sourceId the Salesforce source whose org receives it
 * @param dataset API name of the dataset
 * @param label what people call a new dataset
 * @param app developer name of the app that a new dataset is made in
 * @param operation what happens to rows that the dataset already has
 * @param failures what a structured CSV has of records that did not succeed
 * @param fields fields of the source dataset that an enriched dataset has
 */
public record Destination(
        String sourceId,
        String dataset,
        @Nullable String label,
        @Nullable String app,
        Operation operation,
        Failures failures,
        List<String> fields) {

    /** Whether a target names all that an upload needs; analyses were once saved without a look at that. */
    static boolean complete(@Nullable String sourceId, @Nullable String dataset, @Nullable Enum<?> operation) {
        return sourceId != null && dataset != null && operation != null;
    }

    /** Where a structured CSV goes. */
    public static Destination of(ExportTarget target) {
        var operation =
                switch (target.operation()) {
                    case APPEND -> Operation.APPEND;
                    case OVERWRITE -> Operation.OVERWRITE;
                };
        var failures = target.failures() == null ? Failures.OMITTED : target.failures();
        return new Destination(
                target.sourceId(), target.dataset(), target.label(), target.app(), operation, failures, List.of());
    }

    /** Where an enriched dataset goes. */
    public static Destination of(EnrichedTarget target) {
        var operation =
                switch (target.operation()) {
                    case OVERWRITE -> Operation.OVERWRITE;
                    case UPSERT -> Operation.UPSERT;
                };
        return new Destination(
                target.sourceId(),
                target.dataset(),
                target.label(),
                target.app(),
                operation,
                Failures.OMITTED,
                target.fields());
    }

    /** Whether it is the same dataset. */
    public boolean samePlace(@Nullable String source, String name) {
        return sourceId.equals(source) && dataset.equals(name);
    }

    /** Whether the same rows come to the same dataset in the same way, whatever that is called. */
    boolean sameRows(Destination other) {
        return samePlace(other.sourceId, other.dataset)
                && operation == other.operation
                && failures == other.failures
                && fields.equals(other.fields);
    }
}
