package dev.assay.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dataset of its own that a run is delivered as: record id, chosen source fields, and one typed column per response field.
 *
 * @param sourceId the Salesforce source whose org receives it
 * @param dataset API name of the dataset
 * @param label what people call a new dataset; its API name when absent
 * @param app developer name of the app that a new dataset is made in; the user's private app when absent
 * @param operation what happens to rows that the dataset already has
 * @param fields fields of the source dataset that are carried over, in this order
 * @param automatic whether a finished run is delivered by itself; yes when absent
 */
public record EnrichedTarget(
        String sourceId,
        String dataset,
        @Nullable String label,
        @Nullable String app,
        Operation operation,
        List<String> fields,
        @Nullable Boolean automatic) {

    /** One that names no fields carries none over. */
    public EnrichedTarget {
        fields = fields == null ? List.of() : fields;
    }

    /** What a delivery does to the rows already there. */
    public enum Operation {
        /** Replaces them all. */
        @JsonProperty("overwrite")
        OVERWRITE,

        /** Replaces those with the same record id, keeps the others, adds the new ones. */
        @JsonProperty("upsert")
        UPSERT
    }

    /** The same target, delivered by itself or only by hand. */
    public EnrichedTarget automatic(boolean byItself) {
        return new EnrichedTarget(sourceId, dataset, label, app, operation, fields, byItself);
    }

    /** Whether a finished run is delivered by itself. */
    public boolean startsByItself() {
        return !Boolean.FALSE.equals(automatic);
    }
}
