package dev.assay.sandbox.salesforce.saql;

import dev.assay.sandbox.salesforce.saql.Statement.Projection;
import dev.assay.sandbox.salesforce.saql.Statement.SortKey;
import dev.assay.sandbox.table.Table;
import dev.assay.sandbox.text.Draw;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns statements into one relation, moving filters and orders as near to the table as they can go. */
final class Planner {

    private static final long ROWS_WITHOUT_LIMIT = 10_000;

    private final Function<String, Table> tables;
    private final Values values;
    private final Draw seed;
    private final Map<String, Stream> streams = new HashMap<>();

    /**
     * A stream under a name.
     *
     * @param groupedBy null unless grouped; then its next statement must be a foreach
     * @param skipping whether an offset has left out rows; then it is too late for an order
     * @param foreach the last foreach, which names what is projected
     * @param grouped what that foreach's input was grouped by; null where it was not
     */
    private record Stream(
            Relation relation,
            @Nullable List<String> groupedBy,
            boolean skipping,
            boolean limited,
            Statement.@Nullable Foreach foreach,
            @Nullable List<String> grouped) {

        Stream with(Relation other) {
            return new Stream(other, groupedBy, skipping, limited, foreach, grouped);
        }
    }

    /** Plans with tables by what {@code load} names; the seed shuffles what has no order. */
    Planner(Function<String, Table> tables, Values values, Draw seed) {
        this.tables = tables;
        this.values = values;
        this.seed = seed;
    }

    Plan plan(List<Statement> statements) {
        for (var statement : statements) {
            streams.put(statement.out(), planned(statement));
        }
        var last = stream(statements.getLast().out());
        var relation = ungrouped(last);
        var most = last.limited() ? Long.MAX_VALUE : ROWS_WITHOUT_LIMIT;
        return new Plan(new Slice(inSomeOrder(relation), 0, most), last.foreach(), last.grouped());
    }

    private Stream planned(Statement statement) {
        return switch (statement) {
            case Statement.Load(var out, var dataset) ->
                new Stream(Source.all(tables.apply(dataset), values), null, false, false, null, null);
            case Statement.Filter(var out, var in, var condition) -> {
                var stream = stream(in);
                yield stream.with(filtered(ungrouped(stream), condition));
            }
            case Statement.Group(var out, var in, var fields) -> {
                var stream = stream(in);
                yield new Stream(ungrouped(stream), fields, false, stream.limited(), null, null);
            }
            case Statement.Foreach foreach -> projected(stream(foreach.in()), foreach);
            case Statement.Order(var out, var in, var keys) -> {
                var stream = stream(in);
                if (stream.skipping()) {
                    throw new QueryError("Invalid query: an offset must come after the order");
                }
                yield stream.with(ordered(ungrouped(stream), keys));
            }
            case Statement.Offset(var out, var in, var rows) -> {
                var stream = stream(in);
                var rest = new Slice(inSomeOrder(ungrouped(stream)), rows, Long.MAX_VALUE);
                yield new Stream(rest, null, true, stream.limited(), stream.foreach(), stream.grouped());
            }
            case Statement.Limit(var out, var in, var rows) -> limited(stream(in), rows);
        };
    }

    private Stream limited(Stream stream, long rows) {
        var relation = ungrouped(stream);
        var limited = rows == 0 ? relation : new Slice(inSomeOrder(relation), 0, Math.max(0, rows));
        return new Stream(limited, null, stream.skipping(), true, stream.foreach(), stream.grouped());
    }

    private Stream projected(Stream stream, Statement.Foreach foreach) {
        var by = stream.groupedBy();
        var relation = by == null
                ? Projected.of(stream.relation(), perRow(foreach.projections()), values)
                : Grouped.of(stream.relation(), by, foreach.projections(), values);
        return new Stream(relation, null, stream.skipping(), stream.limited(), foreach, by);
    }

    /** Without a group every row is a group of its own. */
    private static List<Projection> perRow(List<Projection> projections) {
        return projections.stream()
                .map(p -> new Projection(Rewriting.aggregates(p.expression(), Planner::ofOneRow), p.alias()))
                .toList();
    }

    private static Expression ofOneRow(Expression.Call call) {
        return call.arguments().isEmpty() || call.function().equals("unique")
                ? new Expression.Literal(BigDecimal.ONE)
                : call.arguments().getFirst();
    }

    private Relation filtered(Relation relation, Expression condition) {
        return switch (relation) {
            case Source source -> source.filtered(condition);
            case NaturalOrder(var source, var descending) -> new NaturalOrder(source.filtered(condition), descending);
            case Sorted(var input, var keys, var byValues, var draw, var ordered) ->
                new Sorted(filtered(input, condition), keys, byValues, draw, ordered);
            case Projected projected
            when isPlain(projected, condition) ->
                projected.of(filtered(projected.input(), Rewriting.fields(condition, alias -> projected
                        .plain(alias)
                        .orElseThrow())));
            default -> new Filtered(relation, new Compiler(relation.shape(), values).condition(condition));
        };
    }

    private static boolean isPlain(Projected projected, Expression condition) {
        var unknown = new ArrayList<String>();
        Rewriting.fields(condition, alias -> {
            if (projected.plain(alias).isEmpty()) {
                unknown.add(alias);
            }
            return alias;
        });
        return unknown.isEmpty() && !(projected.input() instanceof Slice);
    }

    private Relation ordered(Relation relation, List<SortKey> keys) {
        keys.forEach(key -> relation.shape().position(key.field()));
        if (relation instanceof Source source
                && source.naturalKey().filter(keys.getFirst().field()::equals).isPresent()) {
            return new NaturalOrder(source, keys.getFirst().descending());
        }
        if (relation instanceof Projected projected
                && keys.stream().allMatch(key -> projected.plain(key.field()).isPresent())) {
            var inner = keys.stream()
                    .map(key ->
                            new SortKey(projected.plain(key.field()).orElseThrow(), key.descending(), key.nullsFirst()))
                    .toList();
            return projected.of(ordered(projected.input(), inner));
        }
        return new Sorted(relation, keys, values, seed, true);
    }

    private Relation inSomeOrder(Relation relation) {
        if (relation.ordered()) {
            return relation;
        }
        return switch (relation) {
            case Projected projected -> projected.of(inSomeOrder(projected.input()));
            case Source source when source.naturalKey().isPresent() -> new Shuffled(source, seed);
            default -> new Sorted(relation, List.of(), values, seed, true);
        };
    }

    private Stream stream(String name) {
        var stream = streams.get(name);
        if (stream == null) {
            throw new QueryError("Undefined stream: " + name);
        }
        return stream;
    }

    private static Relation ungrouped(Stream stream) {
        if (stream.groupedBy() != null) {
            throw new QueryError("Invalid query: a group must be followed by a foreach");
        }
        return stream.relation();
    }
}
