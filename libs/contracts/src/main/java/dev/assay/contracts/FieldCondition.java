package dev.assay.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One condition on a field of a record.
 *
 * @param field a field of the dataset
 * @param operator how the field's value is held against the given one
 * @param value what to compare with; absent for in, not-in, empty and not-empty
 * @param values what to compare with for in and not-in
 */
public record FieldCondition(
        String field,
        Operator operator,
        @Nullable String value,
        @Nullable List<String> values) {

    /**
     * How a field's value is held against the given one: numbers as numbers, dates as points in time, texts by code points.
     * A field without a value meets <em>empty</em>, <em>not-equals</em> and <em>not-in</em> only.
     */
    public enum Operator {
        @JsonProperty("equals")
        EQUALS,

        @JsonProperty("not-equals")
        NOT_EQUALS,

        @JsonProperty("less-than")
        LESS_THAN,

        @JsonProperty("at-most")
        AT_MOST,

        @JsonProperty("greater-than")
        GREATER_THAN,

        @JsonProperty("at-least")
        AT_LEAST,

        @JsonProperty("in")
        IN,

        @JsonProperty("not-in")
        NOT_IN,

        /** The text holds the given one somewhere; case counts. */
        @JsonProperty("contains")
        CONTAINS,

        /** The text begins with the given one; case counts. */
        @JsonProperty("begins-with")
        BEGINS_WITH,

        @JsonProperty("empty")
        EMPTY,

        @JsonProperty("not-empty")
        NOT_EMPTY
    }
}
