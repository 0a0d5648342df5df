package dev.assay.sandbox.table;

import org.jspecify.annotations.Nullable;

/** One row. It never changes, so it may be kept; a value may be made only when it is asked for. */
@FunctionalInterface
public interface Row {

    /** The value in a column, counted from 0, of the kind that {@link ColumnType} names; null where there is none. */
    @Nullable Object value(int column);
}
