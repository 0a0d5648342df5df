package dev.assay.sandbox.salesforce.saql;

import dev.assay.sandbox.table.Row;
import dev.assay.sandbox.table.RowVisitor;

/** Lets through the rows from an offset on, as many as the limit says. */
final class Window implements RowVisitor {

    private final RowVisitor visitor;
    private long toSkip;
    private long left;

    Window(long offset, long limit, RowVisitor visitor) {
        this.toSkip = offset;
        this.left = limit;
        this.visitor = visitor;
    }

    @Override
    public boolean visit(Row row) {
        if (left <= 0) {
            return false;
        }
        if (toSkip > 0) {
            toSkip--;
            return true;
        }
        left--;
        return visitor.visit(row) && left > 0;
    }
}
