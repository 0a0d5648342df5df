package dev.assay.sandbox.salesforce.saql;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The functions of one row's values. */
record Functions(Compiler compiler) {

    Computed compile(Expression.Call call) {
        if (Aggregate.isOne(call)) {
            throw new QueryError("Invalid use of " + call.function() + "(): aggregates belong into a foreach");
        }
        if (call.arguments().isEmpty()) {
            throw new QueryError("Invalid function: " + call.function() + "()");
        }
        return switch (call.function()) {
            case "coalesce" -> coalesce(call);
            case "lower" -> text(call, text -> text.toLowerCase(Locale.ROOT));
            case "upper" -> text(call, text -> text.toUpperCase(Locale.ROOT));
            case "trim" -> text(call, String::strip);
            case "len" -> length(call);
            case "abs" -> number(call, BigDecimal::abs);
            case "floor" -> number(call, number -> number.setScale(0, RoundingMode.FLOOR));
            case "ceil" -> number(call, number -> number.setScale(0, RoundingMode.CEILING));
            case "round" -> number(call, number -> number.setScale(0, RoundingMode.HALF_UP));
            case "number_to_string" -> toText(call);
            default -> throw new QueryError("Invalid function: " + call.function() + "()");
        };
    }

    private Computed coalesce(Expression.Call call) {
        var first = compiler.compile(call.arguments().getFirst());
        var all = call.arguments().stream()
                .map(argument -> compiler.typed(argument, first.type(), "coalesce()"))
                .toList();
        return new Computed(first.type(), row -> {
            for (var one : all) {
                var value = one.of(row);
                if (value != null) {
                    return value;
                }
            }
            return null;
        });
    }

    private Computed text(Expression.Call call, UnaryOperator<String> change) {
        var argument = compiler.typed(call.arguments().getFirst(), ValueType.STRING, call.function() + "()");
        return new Computed(
                ValueType.STRING, row -> argument.of(row) instanceof String text ? change.apply(text) : null);
    }

    private Computed length(Expression.Call call) {
        var argument = compiler.typed(call.arguments().getFirst(), ValueType.STRING, "len()");
        return new Computed(
                ValueType.NUMERIC,
                row -> argument.of(row) instanceof String text
                        ? BigDecimal.valueOf(text.codePointCount(0, text.length()))
                        : null);
    }

    private Computed number(Expression.Call call, UnaryOperator<BigDecimal> change) {
        var argument = compiler.typed(call.arguments().getFirst(), ValueType.NUMERIC, call.function() + "()");
        return new Computed(
                ValueType.NUMERIC, row -> argument.of(row) instanceof BigDecimal number ? change.apply(number) : null);
    }

    private Computed toText(Expression.Call call) {
        var argument = compiler.typed(call.arguments().getFirst(), ValueType.NUMERIC, "number_to_string()");
        return new Computed(
                ValueType.STRING, row -> argument.of(row) instanceof BigDecimal number ? number.toPlainString() : null);
    }
}
