package dev.assay.sandbox.salesforce.saql;

import dev.assay.sandbox.table.Row;
import dev.assay.sandbox.text.Draw;
import dev.assay.sandbox.text.HashSet64;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value made of all rows of a group.
 *
 * @param argument what is read from each row; null where rows are counted
 */
record Aggregate(String function, @Nullable Computed argument) {

    private static final Set<String> FUNCTIONS = Set.of("count", "sum", "min", "max", "avg", "unique", "first", "last");

    static boolean isOne(Expression expression) {
        return expression instanceof Expression.Call call && FUNCTIONS.contains(call.function());
    }

    static Aggregate of(Expression.Call call, Compiler compiler) {
        var arguments = call.arguments();
        if (arguments.isEmpty() && call.function().equals("count")) {
            return new Aggregate("count", null);
        }
        if (arguments.size() != 1) {
            throw new QueryError("Invalid use of " + call.function() + "(): one field is needed");
        }
        var argument = compiler.compile(arguments.getFirst());
        var any = Set.of("count", "unique", "first", "last").contains(call.function());
        if (!any && argument.type() != ValueType.NUMERIC) {
            throw new QueryError("Invalid use of " + call.function() + "(): a measure is needed");
        }
        return new Aggregate(call.function(), argument);
    }

    ValueType type() {
        var keepsType = function.equals("first") || function.equals("last");
        return keepsType && argument != null ? argument.type() : ValueType.NUMERIC;
    }

    /** Takes in rows, then tells the result. */
    final class Sum {

        private final @Nullable HashSet64 different = function.equals("unique") ? new HashSet64() : null;
        private long count;
        private @Nullable Object kept;

        void add(Row row) {
            var value = argument == null ? (Object) true : argument.of(row);
            if (value == null) {
                return;
            }
            count++;
            if (different != null) {
                different.add(Draw.hash(
                        value instanceof BigDecimal number
                                ? number.stripTrailingZeros().toString()
                                : value.toString()));
            } else {
                kept = kept(value);
            }
        }

        private @Nullable Object kept(Object value) {
            var before = kept;
            if (before == null || function.equals("last")) {
                return value;
            }
            if (!(before instanceof BigDecimal number) || !(value instanceof BigDecimal other)) {
                return before;
            }
            return switch (function) {
                case "sum", "avg" -> number.add(other);
                case "min" -> number.min(other);
                case "max" -> number.max(other);
                default -> before;
            };
        }

        @Nullable Object result() {
            return switch (function) {
                case "count" -> BigDecimal.valueOf(count);
                case "unique" -> BigDecimal.valueOf(different == null ? 0 : different.size());
                case "avg" ->
                    kept instanceof BigDecimal sum
                            ? sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL64)
                            : null;
                default -> kept;
            };
        }
    }
}
