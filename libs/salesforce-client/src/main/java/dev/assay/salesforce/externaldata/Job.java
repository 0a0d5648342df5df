package dev.assay.salesforce.externaldata;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a job is to do.
 *
 * @param dataset API name of the dataset
 * @param label what people call a new dataset; its API name when absent
 * @param app developer name of the app that a new dataset is made in; the user's private app when absent
 * @param operation what happens to rows that the dataset already has
 * @param description tells the job apart from every other one, so that it is found again
 * @param columns in the order of the CSV
 */
public record Job(
        String dataset,
        @Nullable String label,
        @Nullable String app,
        Operation operation,
        String description,
        List<Column> columns) {

    /** What a job does to the rows already there. */
    public enum Operation {
        /** Keeps them; makes the dataset if there is none. */
        @JsonProperty("append")
        APPEND("Append"),
        /** Replaces them all. */
        @JsonProperty("overwrite")
        OVERWRITE("Overwrite"),
        /** Replaces those with the same unique id, keeps the others. */
        @JsonProperty("upsert")
        UPSERT("Upsert");

        private final String word;

        Operation(String word) {
            this.word = word;
        }

        /** As the org spells it. */
        String word() {
            return word;
        }
    }
}
