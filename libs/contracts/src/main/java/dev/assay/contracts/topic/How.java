package dev.assay.contracts.topic;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a response came to be valid. */
public enum How {
    /** The first completion was. */
    @JsonProperty("at_once")
    AT_ONCE,
    /** A repair turn that showed the violations made it so. */
    @JsonProperty("repaired")
    REPAIRED,
    /** A new attempt did. */
    @JsonProperty("after_retry")
    AFTER_RETRY
}
