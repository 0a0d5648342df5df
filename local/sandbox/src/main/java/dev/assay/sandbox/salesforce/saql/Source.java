package dev.assay.sandbox.salesforce.saql;

import dev.assay.sandbox.table.IndexedTable;
import dev.assay.sandbox.table.Row;
import dev.assay.sandbox.table.RowVisitor;
import dev.assay.sandbox.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a table that satisfy conditions. Where the table lies in the order of a unique key, conditions on that key are not tested row
 * by row but narrow the range of rows that is looked at.
 *
 * @param from the first row of the range
 * @param to the row after the range
 */
record Source(
        Table table, DatasetFields fields, Shape shape, Values values, long from, long to, List<Computed> conditions)
        implements Relation {

    static Source all(Table table, Values values) {
        var fields = new DatasetFields(table.columns());
        return new Source(table, fields, fields.shape(), values, 0, table.size(), List.of());
    }

    @Override
    public boolean ordered() {
        return false;
    }

    /** The field whose ascending order is the order of the rows. */
    Optional<String> naturalKey() {
        return table instanceof IndexedTable indexed
                ? Optional.of(table.columns().get(indexed.orderedBy()).name())
                : Optional.empty();
    }

    Source filtered(Expression condition) {
        if (condition instanceof Expression.Binary(var both, var left, var right) && both.equals("&&")) {
            return filtered(left).filtered(right);
        }
        var compiled = new Compiler(shape, values).condition(condition);
        if (table instanceof IndexedTable indexed
                && condition
                        instanceof
                        Expression.Binary(var operator, Expression.Field(var name), Expression.Literal(var value))
                && naturalKey().filter(name::equals).isPresent()
                && value instanceof String key) {
            var narrowed = narrowed(indexed, operator, key);
            if (narrowed.isPresent()) {
                return narrowed.get();
            }
        }
        var more = new ArrayList<>(conditions);
        more.add(compiled);
        return new Source(table, fields, shape, values, from, to, List.copyOf(more));
    }

    private Optional<Source> narrowed(IndexedTable indexed, String operator, String key) {
        return switch (operator) {
            case ">" -> Optional.of(within(after(indexed, key), to));
            case ">=" -> Optional.of(within(before(indexed, key), to));
            case "<" -> Optional.of(within(from, before(indexed, key)));
            case "<=" -> Optional.of(within(from, after(indexed, key)));
            case "==" ->
                values.equals(Values.BY_CODE_POINT)
                        ? Optional.of(within(before(indexed, key), after(indexed, key)))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Source within(long first, long end) {
        var start = Math.max(from, first);
        return new Source(table, fields, shape, values, start, Math.max(start, Math.min(to, end)), conditions);
    }

    /** The number of rows whose key is below the given one. */
    private long before(IndexedTable indexed, String key) {
        return search(indexed, key, 0);
    }

    /** The number of rows whose key is not above the given one. */
    private long after(IndexedTable indexed, String key) {
        return search(indexed, key, 1);
    }

    private long search(IndexedTable indexed, String key, int bound) {
        long low = 0;
        var high = table.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            var found = indexed.row(middle).value(indexed.orderedBy());
            if (found != null && values.compare(found, key) < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public void scan(long offset, long limit, RowVisitor visitor) {
        scan(offset, limit, false, visitor);
    }

    /** In the order of the table, or in the opposite one, which only an indexed table knows. */
    void scan(long offset, long limit, boolean backwards, RowVisitor visitor) {
        if (limit <= 0) {
            return;
        }
        if (table instanceof IndexedTable indexed) {
            scanIndexed(indexed, offset, limit, backwards, visitor);
        } else {
            var window = new Window(offset, limit, visitor);
            table.scan(tableRow -> {
                var row = fields.row(tableRow);
                return !holds(row) || window.visit(row);
            });
        }
    }

    private void scanIndexed(IndexedTable indexed, long offset, long limit, boolean backwards, RowVisitor visitor) {
        var jump = conditions.isEmpty() ? Math.min(offset, to - from) : 0;
        var window = new Window(offset - jump, limit, visitor);
        for (var i = from + jump; i < to; i++) {
            var row = fields.row(indexed.row(backwards ? to - 1 - (i - from) : i));
            if (holds(row) && !window.visit(row)) {
                return;
            }
        }
    }

    /** Shows the row of that number, if it is one of these; answers whether the visitor wants another. */
    boolean visit(long number, RowVisitor visitor) {
        if (!(table instanceof IndexedTable indexed)) {
            throw new IllegalStateException("Only an indexed table can make a row by its number");
        }
        var row = fields.row(indexed.row(number));
        return !holds(row) || visitor.visit(row);
    }

    private boolean holds(Row row) {
        for (var condition : conditions) {
            if (!condition.holds(row)) {
                return false;
            }
        }
        return true;
    }
}
