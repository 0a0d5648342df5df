package dev.assay.sandbox.salesforce.saql;

import dev.assay.sandbox.table.Row;
import org.jspecify.annotations.Nullable;

/** An expression made ready: its type is known, and it can be computed for any row. */
record Computed(ValueType type, Function function) {

    @FunctionalInterface
    interface Function {
        @Nullable Object of(Row row);
    }

    @Nullable Object of(Row row) {
        return function.of(row);
    }

    /** As a condition, where nothing known is not true. */
    boolean holds(Row row) {
        return Boolean.TRUE.equals(function.of(row));
    }
}
