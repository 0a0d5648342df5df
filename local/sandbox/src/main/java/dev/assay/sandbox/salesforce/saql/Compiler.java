package dev.assay.sandbox.salesforce.saql;

import dev.assay.sandbox.salesforce.saql.Expression.Range;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes expressions ready for the rows of one shape, and refuses those that mix up types. */
record Compiler(Shape shape, Values values) {

    Computed condition(Expression expression) {
        return typed(expression, ValueType.BOOLEAN, "a filter");
    }

    Computed compile(Expression expression) {
        return switch (expression) {
            case Expression.Field(var name) -> field(name);
            case Expression.Literal(var value) -> new Computed(Values.type(value), row -> value);
            case Expression.Not(var of) -> not(condition(of));
            case Expression.IsNull(var of) -> isNull(compile(of));
            case Expression.In(var value, var among) -> in(compile(value), among);
            case Expression.Matches(var value, var part) -> matches(typed(value, ValueType.STRING, "matches"), part);
            case Expression.Like(var value, var pattern) -> like(typed(value, ValueType.STRING, "like"), pattern);
            case Expression.Binary binary -> binary(binary);
            case Expression.Case cases -> cases(cases);
            case Expression.Call call -> new Functions(this).compile(call);
        };
    }

    Computed typed(Expression expression, ValueType type, String where) {
        var computed = compile(expression);
        if (computed.type() != type) {
            throw new QueryError("Invalid expression: " + where + " needs "
                    + type.name().toLowerCase(Locale.ROOT) + " values, not "
                    + computed.type().name().toLowerCase(Locale.ROOT));
        }
        return computed;
    }

    private Computed field(String name) {
        var position = shape.position(name);
        return new Computed(shape.fields().get(position).type(), row -> row.value(position));
    }

    private static Computed not(Computed of) {
        return new Computed(ValueType.BOOLEAN, row -> !of.holds(row));
    }

    private static Computed isNull(Computed of) {
        return new Computed(ValueType.BOOLEAN, row -> of.of(row) == null);
    }

    private Computed in(Computed value, List<Range> among) {
        return new Computed(ValueType.BOOLEAN, Among.of(value, among, values)::holds);
    }

    private Computed cases(Expression.Case cases) {
        var first = compile(cases.whens().getFirst().value());
        var conditions =
                cases.whens().stream().map(when -> condition(when.condition())).toList();
        var results = cases.whens().stream()
                .map(when -> typed(when.value(), first.type(), "case"))
                .toList();
        var otherwise = cases.otherwise() == null ? null : typed(cases.otherwise(), first.type(), "case");
        return new Computed(first.type(), row -> {
            for (var i = 0; i < conditions.size(); i++) {
                if (conditions.get(i).holds(row)) {
                    return results.get(i).of(row);
                }
            }
            return otherwise == null ? null : otherwise.of(row);
        });
    }

    /** Whether a text, or one of a multi-value field's, satisfies the test. */
    private static boolean any(@Nullable Object value, Predicate<String> test) {
        return switch (value) {
            case String text -> test.test(text);
            case List<?> texts -> texts.stream().anyMatch(text -> any(text, test));
            case null, default -> false;
        };
    }

    private static Computed matches(Computed value, String part) {
        var lower = part.toLowerCase(Locale.ROOT);
        return new Computed(
                ValueType.BOOLEAN,
                row -> any(value.of(row), text -> text.toLowerCase(Locale.ROOT).contains(lower)));
    }

    private static Computed like(Computed value, String like) {
        var pattern = new StringBuilder();
        for (var i = 0; i < like.length(); i += Character.charCount(like.codePointAt(i))) {
            var c = like.codePointAt(i);
            if (c == '\\' && i + 1 < like.length()) {
                pattern.append(Pattern.quote(Character.toString(like.codePointAt(++i))));
            } else {
                pattern.append(c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(Character.toString(c)));
            }
        }
        var looks = Pattern.compile(pattern.toString(), Pattern.DOTALL).asMatchPredicate();
        return new Computed(ValueType.BOOLEAN, row -> any(value.of(row), looks));
    }

    private Computed binary(Expression.Binary binary) {
        return switch (binary.operator()) {
            case "&&" -> {
                var left = condition(binary.left());
                var right = condition(binary.right());
                yield new Computed(ValueType.BOOLEAN, row -> left.holds(row) && right.holds(row));
            }
            case "||" -> {
                var left = condition(binary.left());
                var right = condition(binary.right());
                yield new Computed(ValueType.BOOLEAN, row -> left.holds(row) || right.holds(row));
            }
            case "+", "-", "*", "/" -> arithmetic(binary);
            default -> comparison(binary);
        };
    }

    private Computed comparison(Expression.Binary binary) {
        var left = compile(binary.left());
        var right = typed(binary.right(), left.type(), "a comparison");
        return new Computed(ValueType.BOOLEAN, row -> compared(binary.operator(), left.of(row), right.of(row)));
    }

    private boolean compared(String operator, @Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return false;
        }
        if (left instanceof List<?> texts) {
            return texts.stream().anyMatch(text -> compared(operator, text, right));
        }
        return switch (operator) {
            case "==" -> Values.equal(left, right);
            case "!=" -> !Values.equal(left, right);
            case "<" -> values.compare(left, right) < 0;
            case "<=" -> values.compare(left, right) <= 0;
            case ">" -> values.compare(left, right) > 0;
            default -> values.compare(left, right) >= 0;
        };
    }

    /** Texts are joined by {@code +}; a division by zero has no value. */
    private Computed arithmetic(Expression.Binary binary) {
        var left = compile(binary.left());
        if (binary.operator().equals("+") && left.type() == ValueType.STRING) {
            var right = typed(binary.right(), ValueType.STRING, "+");
            return new Computed(ValueType.STRING, row -> joined(left.of(row), right.of(row)));
        }
        var first = typed(binary.left(), ValueType.NUMERIC, binary.operator());
        var second = typed(binary.right(), ValueType.NUMERIC, binary.operator());
        return new Computed(
                ValueType.NUMERIC,
                row -> first.of(row) instanceof BigDecimal a && second.of(row) instanceof BigDecimal b
                        ? calculated(binary.operator(), a, b)
                        : null);
    }

    private static @Nullable Object joined(@Nullable Object left, @Nullable Object right) {
        return left == null || right == null ? null : left + right.toString();
    }

    private static @Nullable BigDecimal calculated(String operator, BigDecimal a, BigDecimal b) {
        return switch (operator) {
            case "+" -> a.add(b);
            case "-" -> a.subtract(b);
            case "*" -> a.multiply(b);
            default -> b.signum() == 0 ? null : a.divide(b, MathContext.DECIMAL64);
        };
    }
}
