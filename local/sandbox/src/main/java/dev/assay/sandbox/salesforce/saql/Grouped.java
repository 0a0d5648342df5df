package dev.assay.sandbox.salesforce.saql;

import dev.assay.sandbox.salesforce.saql.Shape.Field;
import dev.assay.sandbox.salesforce.saql.Statement.Projection;
import dev.assay.sandbox.table.Row;
import dev.assay.sandbox.table.RowVisitor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row per group: the fields grouped by, then the aggregates. Computed once, when it is first read. */
final class Grouped implements Relation {

    private static final int MOST_GROUPS = 250_000;

    private final Relation input;
    private final int[] keys;
    private final List<Aggregate> aggregates;
    private final Shape shape;
    private @Nullable List<Row> groups;

    /** What the rows of a group have in common. */
    private record Key(List<@Nullable Object> values) {}

    private Grouped(Relation input, int[] keys, List<Aggregate> aggregates, Shape shape) {
        this.input = input;
        this.keys = keys;
        this.aggregates = aggregates;
        this.shape = shape;
    }

    /** What a foreach generates from groups by some fields; from all rows together where there is no field. */
    static Projected of(Relation input, List<String> by, List<Projection> projections, Values values) {
        var compiler = new Compiler(input.shape(), values);
        var aggregates = new ArrayList<Aggregate>();
        var fields = new ArrayList<Field>();
        for (var name : by) {
            if (input.shape().find(name) == null) {
                throw new QueryError("Invalid group expression: " + name);
            }
            fields.add(input.shape().fields().get(input.shape().position(name)));
        }
        var rewritten = projections.stream()
                .map(projection -> new Projection(
                        Rewriting.aggregates(projection.expression(), call -> {
                            var aggregate = Aggregate.of(call, compiler);
                            var name = "aggregate " + aggregates.size();
                            aggregates.add(aggregate);
                            fields.add(new Field(name, aggregate.type()));
                            return new Expression.Field(name);
                        }),
                        projection.alias()))
                .toList();
        var keys = by.stream().mapToInt(input.shape()::position).toArray();
        return Projected.of(new Grouped(input, keys, aggregates, new Shape(fields)), rewritten, values);
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public boolean ordered() {
        return false;
    }

    @Override
    public void scan(long offset, long limit, RowVisitor visitor) {
        var window = new Window(offset, limit, visitor);
        for (var row : groups()) {
            if (!window.visit(row)) {
                return;
            }
        }
    }

    private List<Row> groups() {
        if (groups == null) {
            groups = compute();
        }
        return groups;
    }

    private List<Row> compute() {
        var sums = new LinkedHashMap<Key, List<Aggregate.Sum>>();
        if (keys.length == 0) {
            sums.put(new Key(new ArrayList<>()), sums());
        }
        input.scan(0, Long.MAX_VALUE, row -> {
            sums.computeIfAbsent(key(row), key -> sums()).forEach(sum -> sum.add(row));
            if (sums.size() > MOST_GROUPS) {
                throw new QueryError("Too many groups: this sandbox forms at most " + MOST_GROUPS);
            }
            return true;
        });
        var rows = new ArrayList<Row>(sums.size());
        sums.forEach((key, results) -> rows.add(row(key, results)));
        return rows;
    }

    private Key key(Row row) {
        var key = new ArrayList<@Nullable Object>(keys.length);
        for (var position : keys) {
            key.add(row.value(position));
        }
        return new Key(key);
    }

    private List<Aggregate.Sum> sums() {
        var sums = new ArrayList<Aggregate.Sum>(aggregates.size());
        for (var aggregate : aggregates) {
            sums.add(aggregate.new Sum());
        }
        return sums;
    }

    private static Row row(Key key, List<Aggregate.Sum> results) {
        return position -> position < key.values().size()
                ? key.values().get(position)
                : results.get(position - key.values().size()).result();
    }
}
