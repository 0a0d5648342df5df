package dev.assay.sandbox.salesforce.saql;

import dev.assay.sandbox.salesforce.saql.Expression.Range;
import dev.assay.sandbox.table.Row;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a value is one of a list, which may be long, or within one of its ranges. */
record Among(Computed value, Set<Object> single, List<Range> ranges, Values values) {

    static Among of(Computed value, List<Range> among, Values values) {
        var single = new HashSet<>();
        var ranges = new ArrayList<Range>();
        for (var range : among) {
            var dated = value.type() == ValueType.DATE ? dated(range) : range;
            if (Values.type(dated.from().value()) != value.type()) {
                throw new QueryError("Invalid in expression: the list holds values of another type");
            }
            if (dated.from().equals(dated.to())) {
                single.add(comparable(dated.from().value()));
            } else {
                ranges.add(dated);
            }
        }
        return new Among(value, single, ranges, values);
    }

    /** Dates may be given in words; a single one means all of its moments. */
    private static Range dated(Range range) {
        if (!(range.from().value() instanceof String from) || !(range.to().value() instanceof String to)) {
            return range;
        }
        var today = DateFunctions.now().toLocalDate();
        LocalDateTime first = RelativeDate.of(from, today).from();
        LocalDateTime last = RelativeDate.of(to, today).to();
        return new Range(new Expression.Literal(first), new Expression.Literal(last));
    }

    boolean holds(Row row) {
        return holds(value.of(row));
    }

    private boolean holds(@Nullable Object found) {
        if (found == null) {
            return false;
        }
        if (found instanceof List<?> several) {
            return several.stream().anyMatch(this::holds);
        }
        return single.contains(comparable(found)) || ranges.stream().anyMatch(range -> within(found, range));
    }

    private boolean within(Object found, Range range) {
        return values.compare(found, range.from().value()) >= 0
                && values.compare(found, range.to().value()) <= 0;
    }

    /** Numbers that are equal are the same, whatever their scale. */
    private static Object comparable(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }
}
