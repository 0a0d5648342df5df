package dev.assay.sandbox.salesforce.saql;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The functions of one row's values; those of dates are {@link DateFunctions}. */
record Functions(Compiler compiler) {

    private static final int MOST_DIGITS = 18;

    Computed compile(Expression.Call call) {
        if (Aggregate.isOne(call)) {
            throw new QueryError("Invalid use of " + call.function() + "(): aggregates belong into a foreach");
        }
        return switch (call.function()) {
            case "coalesce" -> coalesce(call);
            case "lower" -> text(call, 1, arguments -> arguments.text(0).toLowerCase(Locale.ROOT));
            case "upper" -> text(call, 1, arguments -> arguments.text(0).toUpperCase(Locale.ROOT));
            case "trim" -> text(call, 1, arguments -> arguments.text(0).strip());
            case "ltrim" -> text(call, 1, arguments -> arguments.text(0).stripLeading());
            case "rtrim" -> text(call, 1, arguments -> arguments.text(0).stripTrailing());
            case "substr" -> text(call, 2, Functions::part);
            case "replace" ->
                text(call, 3, arguments -> arguments.text(0).replace(arguments.text(1), arguments.text(2)));
            case "number_to_string", "string" -> text(call, 1, arguments -> plain(arguments.number(0)));
            case "mv_to_string" -> joined(call);
            case "len" -> number(call, 1, arguments -> length(arguments.text(0)));
            case "index_of" -> number(call, 2, arguments -> arguments.text(0).indexOf(arguments.text(1)) + 1L);
            case "string_to_number" -> number(call, 1, arguments -> parsed(arguments.text(0)));
            case "abs" -> number(call, 1, arguments -> arguments.number(0).abs());
            case "floor" -> number(call, 1, arguments -> rounded(arguments, RoundingMode.FLOOR));
            case "ceil" -> number(call, 1, arguments -> rounded(arguments, RoundingMode.CEILING));
            case "round" -> number(call, 1, arguments -> rounded(arguments, RoundingMode.HALF_UP));
            case "trunc" -> number(call, 1, arguments -> rounded(arguments, RoundingMode.DOWN));
            case "power" -> number(call, 2, arguments -> power(arguments.number(0), arguments.number(1)));
            case "sqrt" -> number(call, 1, arguments -> root(arguments.number(0)));
            case "starts_with" -> truth(call, arguments -> arguments.text(0).startsWith(arguments.text(1)));
            case "ends_with" -> truth(call, arguments -> arguments.text(0).endsWith(arguments.text(1)));
            default -> new DateFunctions(compiler).compile(call);
        };
    }

    /** The values of a call's arguments in one row. */
    record Arguments(List<Object> values) {

        String text(int position) {
            if (values.get(position) instanceof String text) {
                return text;
            }
            throw wrong("a text", position);
        }

        BigDecimal number(int position) {
            if (values.get(position) instanceof BigDecimal number) {
                return number;
            }
            throw wrong("a number", position);
        }

        int size() {
            return values.size();
        }

        private static QueryError wrong(String wanted, int position) {
            return new QueryError("Invalid function argument: argument " + (position + 1) + " must be " + wanted);
        }
    }

    private Computed text(Expression.Call call, int least, Function<Arguments, @Nullable Object> function) {
        return computed(call, ValueType.STRING, least, function);
    }

    /** Whole numbers may be given as long. */
    private Computed number(Expression.Call call, int least, Function<Arguments, @Nullable Object> function) {
        return computed(
                call,
                ValueType.NUMERIC,
                least,
                arguments -> function.apply(arguments) instanceof Number number ? exact(number) : null);
    }

    private static BigDecimal exact(Number number) {
        return number instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(number.longValue());
    }

    private Computed truth(Expression.Call call, Function<Arguments, @Nullable Object> function) {
        return computed(call, ValueType.BOOLEAN, 2, function);
    }

    /** Where an argument has no value, neither has the call. */
    Computed computed(Expression.Call call, ValueType type, int least, Function<Arguments, @Nullable Object> function) {
        if (call.arguments().size() < least) {
            throw new QueryError("Invalid use of " + call.function() + "(): it needs " + least + " arguments");
        }
        var arguments = call.arguments().stream().map(compiler::compile).toList();
        return new Computed(type, row -> {
            var values = new Object[arguments.size()];
            for (var i = 0; i < values.length; i++) {
                var value = arguments.get(i).of(row);
                if (value == null) {
                    return null;
                }
                values[i] = value;
            }
            return function.apply(new Arguments(List.of(values)));
        });
    }

    private Computed coalesce(Expression.Call call) {
        if (call.arguments().isEmpty()) {
            throw new QueryError("Invalid use of coalesce(): it needs 1 arguments");
        }
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

    private Computed joined(Expression.Call call) {
        return text(call, 1, arguments -> {
            var separator = arguments.size() > 1 ? arguments.text(1) : ", ";
            return arguments.values().getFirst() instanceof List<?> texts
                    ? texts.stream().map(Object::toString).sorted().collect(Collectors.joining(separator))
                    : arguments.text(0);
        });
    }

    /** Positions count from 1, from the end where they are negative. */
    private static @Nullable Object part(Arguments arguments) {
        var text = arguments.text(0);
        var position = arguments.number(1).intValue();
        var from = position < 0 ? text.length() + position : position - 1;
        if (from < 0 || from > text.length()) {
            return null;
        }
        var length = arguments.size() > 2 ? Math.max(0, arguments.number(2).intValue()) : text.length();
        return text.substring(from, (int) Math.min(text.length(), (long) from + length));
    }

    private static Long length(String text) {
        return (long) text.codePointCount(0, text.length());
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    private static @Nullable BigDecimal parsed(String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static BigDecimal rounded(Arguments arguments, RoundingMode mode) {
        var digits = arguments.size() > 1 ? arguments.number(1).intValue() : 0;
        return arguments.number(0).setScale(Math.clamp(digits, -MOST_DIGITS, MOST_DIGITS), mode);
    }

    private static @Nullable BigDecimal power(BigDecimal base, BigDecimal exponent) {
        var power = Math.pow(base.doubleValue(), exponent.doubleValue());
        return Double.isFinite(power) ? BigDecimal.valueOf(power) : null;
    }

    private static @Nullable BigDecimal root(BigDecimal number) {
        return number.signum() < 0 ? null : number.sqrt(MathContext.DECIMAL64);
    }
}
