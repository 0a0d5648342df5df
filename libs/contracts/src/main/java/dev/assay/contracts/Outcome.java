package dev.assay.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a record task ended. */
public enum Outcome {
    /** The response satisfies the schema. */
    @JsonProperty("succeeded")
    SUCCEEDED,
    /** The model answered, never in the shape of the schema. */
    @JsonProperty("invalid")
    INVALID,
    /** No usable answer: the last attempt's failure is the reason. */
    @JsonProperty("failed")
    FAILED
}
