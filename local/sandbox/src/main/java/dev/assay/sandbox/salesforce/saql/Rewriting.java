package dev.assay.sandbox.salesforce.saql;

import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Replaces parts of an expression. */
final class Rewriting {

    private Rewriting() {}

    /** Replaces every aggregate. */
    static Expression aggregates(Expression expression, Function<Expression.Call, Expression> replacement) {
        return everywhere(
                expression,
                part -> part instanceof Expression.Call call && Aggregate.isOne(call) ? replacement.apply(call) : part);
    }

    /** Replaces every field. */
    static Expression fields(Expression expression, UnaryOperator<String> replacement) {
        return everywhere(
                expression,
                part -> part instanceof Expression.Field(var name)
                        ? new Expression.Field(replacement.apply(name))
                        : part);
    }

    private static Expression everywhere(Expression expression, UnaryOperator<Expression> change) {
        var changed = change.apply(expression);
        return switch (changed) {
            case Expression.Field field -> field;
            case Expression.Literal literal -> literal;
            case Expression.Call(var function, var arguments) ->
                new Expression.Call(
                        function,
                        arguments.stream()
                                .map(argument -> everywhere(argument, change))
                                .toList());
            case Expression.Binary(var operator, var left, var right) ->
                new Expression.Binary(operator, everywhere(left, change), everywhere(right, change));
            case Expression.Case(var whens, var otherwise) ->
                new Expression.Case(
                        whens.stream()
                                .map(when -> new Expression.When(
                                        everywhere(when.condition(), change), everywhere(when.value(), change)))
                                .toList(),
                        otherwise == null ? null : everywhere(otherwise, change));
            case Expression.Not(var of) -> new Expression.Not(everywhere(of, change));
            case Expression.IsNull(var of) -> new Expression.IsNull(everywhere(of, change));
            case Expression.In(var value, var among) -> new Expression.In(everywhere(value, change), among);
            case Expression.Matches(var value, var part) -> new Expression.Matches(everywhere(value, change), part);
            case Expression.Like(var value, var pattern) -> new Expression.Like(everywhere(value, change), pattern);
        };
    }
}
