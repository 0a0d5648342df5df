package dev.assay.sandbox.salesforce.saql;

import dev.assay.sandbox.table.RowVisitor;

/** A stream of a query: rows of one shape that can be read again and again, always in the same order. */
interface Relation {

    Shape shape();

    /** Whether the query has asked for the order of the rows. */
    boolean ordered();

    /** Shows rows to the visitor until it has enough, from an offset on and no more than the limit. */
    void scan(long offset, long limit, RowVisitor visitor);
}
