package dev.assay.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where a run's outcomes are uploaded.
 *
 * @param sourceId the Salesforce source whose org receives them
 * @param dataset API name of the dataset, for example {@code Structured_Response}
 * @param app developer name of the app that a new dataset is made in; the user's private app when absent
 * @param operation what happens to rows that the dataset already has
 */
public record ExportTarget(
        String sourceId, String dataset, @Nullable String app, Operation operation) {

    /** What an upload does to the rows already there. */
    public enum Operation {
        /** Keeps them; makes the dataset if there is none. */
        @JsonProperty("append")
        APPEND,
        /** Replaces them. */
        @JsonProperty("overwrite")
        OVERWRITE
    }
}
