package dev.assay.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which queue a run's tasks take, so that a large batch never makes an analyst wait. */
public enum Lane {
    /** Runs over a dataset. */
    @JsonProperty("batch")
    BATCH,
    /** Previews and tests of a few records; a part of each window is kept for them. */
    @JsonProperty("interactive")
    INTERACTIVE
}
