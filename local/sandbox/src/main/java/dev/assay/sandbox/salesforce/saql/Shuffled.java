package dev.assay.sandbox.salesforce.saql;

import dev.assay.sandbox.table.RowVisitor;
import dev.assay.sandbox.text.Draw;

/**
 * The rows of a table that can make any row by itself, in no order that means anything: each once, in steps that have no divisor in common
 * with their number. Nothing is sorted and nothing held, however many rows there are.
 *
 * @param seed what the order depends on
 */
record Shuffled(Source source, Draw seed) implements Relation {

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
        var window = new Window(offset, limit, visitor);
        var rows = source.to() - source.from();
        if (rows == 0 || limit <= 0) {
            return;
        }
        var step = step(rows);
        var at = seed.with(1).between(0, rows - 1);
        for (long i = 0; i < rows; i++) {
            if (!source.visit(source.from() + at, window)) {
                return;
            }
            at = (at + step) % rows;
        }
    }

    /** A step that comes to every row before it comes to the first again. */
    private long step(long rows) {
        var step = rows < 3 ? 1 : seed.with(2).between(rows / 3 + 1, rows - 1);
        while (gcd(step, rows) != 1) {
            step++;
        }
        return step;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
