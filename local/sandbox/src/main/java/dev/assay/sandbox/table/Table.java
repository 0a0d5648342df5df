package dev.assay.sandbox.table;

import java.util.List;

/** Rows that can be read again and again, always in the same order, without holding them in memory. */
public interface Table {

    /** The columns, in the order of the values of a row. */
    List<Column> columns();

    /** How many rows there are. */
    long size();

    /** Shows every row until the visitor has seen enough. */
    void scan(RowVisitor visitor);
}
