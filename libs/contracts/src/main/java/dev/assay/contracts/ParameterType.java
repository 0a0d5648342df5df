package dev.assay.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the values of a response field are, where they get a column of their own. */
public enum ParameterType {
    /** Texts, booleans, and objects and arrays as compact JSON. */
    @JsonProperty("text")
    TEXT,

    @JsonProperty("number")
    NUMBER,

    /** Texts that the response schema says are dates or points in time. */
    @JsonProperty("date")
    DATE
}
