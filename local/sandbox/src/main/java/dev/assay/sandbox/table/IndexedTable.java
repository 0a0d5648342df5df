package dev.assay.sandbox.table;

/** A table that can make any row by itself and whose rows lie in the order of a unique text column. */
public interface IndexedTable extends Table {

    /** The row of that number, counted from 0. */
    Row row(long number);

    /** The column, counted from 0, whose texts are unique and ascend by code point from row to row. */
    int orderedBy();

    @Override
    default void scan(RowVisitor visitor) {
        for (long number = 0; number < size(); number++) {
            if (!visitor.visit(row(number))) {
                return;
            }
        }
    }
}
