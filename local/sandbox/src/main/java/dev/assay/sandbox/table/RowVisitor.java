package dev.assay.sandbox.table;

/** Sees rows one after the other. */
@FunctionalInterface
public interface RowVisitor {

    /** Sees one row; answers whether it wants another. */
    boolean visit(Row row);
}
