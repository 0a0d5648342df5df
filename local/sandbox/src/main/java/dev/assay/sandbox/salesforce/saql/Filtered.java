package dev.assay.sandbox.salesforce.saql;

import dev.assay.sandbox.table.RowVisitor;

/** Rows that satisfy a condition. */
record Filtered(Relation input, Computed condition) implements Relation {

    @Override
    public Shape shape() {
        return input.shape();
    }

    @Override
    public boolean ordered() {
        return input.ordered();
    }

    @Override
    public void scan(long offset, long limit, RowVisitor visitor) {
        var window = new Window(offset, limit, visitor);
        input.scan(0, Long.MAX_VALUE, row -> !condition.holds(row) || window.visit(row));
    }
}
