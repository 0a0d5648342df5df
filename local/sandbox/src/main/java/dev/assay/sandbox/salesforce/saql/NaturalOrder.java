package dev.assay.sandbox.salesforce.saql;

import dev.assay.sandbox.table.RowVisitor;

/** Rows in the order in which their table has them, or in the opposite one: nothing needs to be sorted. */
record NaturalOrder(Source source, boolean descending) implements Relation {

    @Override
    public Shape shape() {
        return source.shape();
    }

    @Override
    public boolean ordered() {
        return true;
    }

    @Override
    public void scan(long offset, long limit, RowVisitor visitor) {
        source.scan(offset, limit, descending, visitor);
    }
}
