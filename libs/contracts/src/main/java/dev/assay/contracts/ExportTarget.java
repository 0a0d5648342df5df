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
 * @param label what people call a new dataset; its API name when absent
 * @param failures what becomes of records that did not succeed; omitted when absent
 * @param automatic whether a finished run is uploaded by itself; yes when absent
 */
public record ExportTarget(
        String sourceId,
        String dataset,
        @Nullable String app,
        Operation operation,
        @Nullable String label,
        @Nullable Failures failures,
        @Nullable Boolean automatic) {

    /** A target that leaves the rest to its defaults. */
    public ExportTarget(String sourceId, String dataset, @Nullable String app, Operation operation) {
        this(sourceId, dataset, app, operation, null, null, null);
    }

    /** What an upload does to the rows already there. */
    public enum Operation {
        /** Keeps them; makes the dataset if there is none. */
        @JsonProperty("append")
        APPEND,

        /** Replaces them. */
        @JsonProperty("overwrite")
        OVERWRITE
    }

    /** What a structured CSV has of records that did not succeed. */
    public enum Failures {
        /** Nothing. */
        @JsonProperty("omitted")
        OMITTED,

        /** One row whose parameter name is {@code __error} and whose value says why. */
        @JsonProperty("error-row")
        ERROR_ROW
    }

    /** The same target, uploaded to by itself or only by hand. */
    public ExportTarget automatic(boolean byItself) {
        return new ExportTarget(sourceId, dataset, app, operation, label, failures, byItself);
    }

    /** Whether a finished run is uploaded by itself. */
    public boolean startsByItself() {
        return !Boolean.FALSE.equals(automatic);
    }
}
