package dev.assay.contracts.http;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One field of a dataset.
 *
 * @param name as prompts and queries spell it
 * @param label as people read it
 * @param type what its values are
 */
public record DatasetField(String name, String label, Type type) {

    /** What a field's values are. */
    public enum Type {
        @JsonProperty("text")
        TEXT,
        @JsonProperty("number")
        NUMBER,
        @JsonProperty("date")
        DATE
    }
}
