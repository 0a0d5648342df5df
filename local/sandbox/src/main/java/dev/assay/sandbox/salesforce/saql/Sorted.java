package dev.assay.sandbox.salesforce.saql;

import dev.assay.sandbox.salesforce.saql.Statement.SortKey;
import dev.assay.sandbox.table.Row;
import dev.assay.sandbox.table.RowVisitor;
import dev.assay.sandbox.text.Draw;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Rows in an order that was asked for; rows that it does not tell apart come shuffled, and so do all rows where there is no order. Never
 * holds more than {@link #MOST_HELD} rows: it reads its input again for each further batch.
 *
 * @param seed what the shuffle depends on
 */
record Sorted(Relation input, List<SortKey> keys, Values values, Draw seed, boolean ordered) implements Relation {

    private static final int MOST_HELD = 20_000;

    /** A row with what it is sorted by. */
    private record Entry(List<@Nullable Object> sortedBy, long shuffle, long number, Row row) {}

    @Override
    public Shape shape() {
        return input.shape();
    }

    @Override
    public void scan(long offset, long limit, RowVisitor visitor) {
        var window = new Window(offset, limit, visitor);
        var wanted = limit > Long.MAX_VALUE - offset ? Long.MAX_VALUE : offset + limit;
        Entry last = null;
        for (long seen = 0; seen < wanted; seen += MOST_HELD) {
            var batch = batch(last, (int) Math.min(MOST_HELD, wanted - seen));
            for (var entry : batch) {
                if (!window.visit(entry.row())) {
                    return;
                }
            }
            if (batch.size() < MOST_HELD) {
                return;
            }
            last = batch.getLast();
        }
    }

    /** The next rows after the last one of the batch before. */
    private List<Entry> batch(@Nullable Entry after, int size) {
        var order = order();
        var best = new PriorityQueue<>(order.reversed());
        var positions =
                keys.stream().mapToInt(key -> shape().position(key.field())).toArray();
        var number = new long[1];
        input.scan(0, Long.MAX_VALUE, row -> {
            var entry = entry(row, positions, number[0]++);
            if (after == null || order.compare(entry, after) > 0) {
                if (best.size() < size) {
                    best.add(entry);
                } else if (order.compare(entry, best.element()) < 0) {
                    best.remove();
                    best.add(entry);
                }
            }
            return true;
        });
        var batch = new ArrayList<>(best);
        batch.sort(order);
        return batch;
    }

    private Entry entry(Row row, int[] positions, long number) {
        var sortedBy = new ArrayList<@Nullable Object>(positions.length);
        for (var position : positions) {
            sortedBy.add(row.value(position));
        }
        return new Entry(sortedBy, seed.with(number).seed(), number, row);
    }

    private Comparator<Entry> order() {
        return (left, right) -> {
            for (var i = 0; i < keys.size(); i++) {
                var compared = compare(
                        keys.get(i), left.sortedBy().get(i), right.sortedBy().get(i));
                if (compared != 0) {
                    return compared;
                }
            }
            var shuffled = Long.compare(left.shuffle(), right.shuffle());
            return shuffled != 0 ? shuffled : Long.compare(left.number(), right.number());
        };
    }

    private int compare(SortKey key, @Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            var nulls = Boolean.compare(right == null, left == null);
            return key.nullsComeFirst() ? nulls : -nulls;
        }
        var compared = values.compare(left, right);
        return key.descending() ? -compared : compared;
    }
}
