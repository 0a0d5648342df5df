package dev.assay.sandbox.salesforce.saql;

import dev.assay.sandbox.table.RowVisitor;

/** Some rows that follow each other. */
record Slice(Relation input, long from, long most) implements Relation {

    @Override
    public Shape shape() {
        return input.shape();
    }

    @Override
    public boolean ordered() {
        return true;
    }

    @Override
    public void scan(long offset, long limit, RowVisitor visitor) {
        if (offset < most) {
            input.scan(from + offset, Math.min(limit, most - offset), visitor);
        }
    }
}
