package dev.assay.sandbox.salesforce.saql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a filter tests or a projection shows. */
sealed interface Expression {

    /** The value of a field. */
    record Field(String name) implements Expression {}

    /** A text, a number (BigDecimal) or a boolean. */
    record Literal(Object value) implements Expression {}

    /** A function of some values. */
    record Call(String function, List<Expression> arguments) implements Expression {}

    /** Two values and what stands between them: a comparison, arithmetic, {@code &&} or {@code ||}. */
    record Binary(String operator, Expression left, Expression right) implements Expression {}

    /** The opposite. */
    record Not(Expression of) implements Expression {}

    /** Whether there is no value. */
    record IsNull(Expression of) implements Expression {}

    /** Whether a value is among others. */
    record In(Expression value, List<Range> among) implements Expression {}

    /** Whether a text contains another, regardless of case. */
    record Matches(Expression value, String part) implements Expression {}

    /** Whether a text looks like a pattern with {@code %} and {@code _}. */
    record Like(Expression value, String pattern) implements Expression {}

    /** The value of the first condition that holds, or another; null where there is no other. */
    record Case(List<When> whens, @Nullable Expression otherwise) implements Expression {}

    /** A condition of a case with its value. */
    record When(Expression condition, Expression value) {}

    /** Literals from one to another, or one twice. */
    record Range(Literal from, Literal to) {}
}
