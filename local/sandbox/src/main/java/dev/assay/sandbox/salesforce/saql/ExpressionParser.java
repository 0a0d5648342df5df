package dev.assay.sandbox.salesforce.saql;

import dev.assay.sandbox.salesforce.saql.Expression.Range;
import dev.assay.sandbox.salesforce.saql.Expression.When;
import dev.assay.sandbox.salesforce.saql.Token.Kind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads expressions; binds from {@code ||} (loosest) over {@code &&}, {@code !}, comparison, sum, product to a single value. */
final class ExpressionParser {

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

    private static final int MOST_VALUES = 10_000;

    private final Tokens tokens;
    private int valuesInLists;

    ExpressionParser(Tokens tokens) {
        this.tokens = tokens;
    }

    Expression expression() {
        tokens.enter();
        var left = conjunction();
        while (tokens.accept("||") || tokens.accept("or")) {
            left = new Expression.Binary("||", left, conjunction());
        }
        tokens.leave();
        return left;
    }

    private Expression conjunction() {
        var left = negation();
        while (tokens.accept("&&") || tokens.accept("and")) {
            left = new Expression.Binary("&&", left, negation());
        }
        return left;
    }

    private Expression negation() {
        var negated = false;
        while (tokens.accept("!") || tokens.accept("not")) {
            negated = !negated;
        }
        var comparison = comparison();
        return negated ? new Expression.Not(comparison) : comparison;
    }

    private Expression comparison() {
        var left = sum();
        if (COMPARISONS.contains(tokens.peek().text()) && tokens.peek().kind() == Kind.SYMBOL) {
            return new Expression.Binary(tokens.take().text(), left, sum());
        }
        if (tokens.accept("in")) {
            return new Expression.In(left, list());
        }
        if (tokens.peek().is("not") && tokens.peekSecond().is("in")) {
            tokens.take();
            tokens.take();
            return new Expression.Not(new Expression.In(left, list()));
        }
        if (tokens.accept("matches")) {
            return matches(left, tokens.expect(Kind.STRING));
        }
        if (tokens.accept("like")) {
            return new Expression.Like(left, tokens.expect(Kind.STRING));
        }
        return tokens.accept("is") ? nullCheck(left) : left;
    }

    private Expression nullCheck(Expression left) {
        var negated = tokens.accept("not");
        tokens.expect("null");
        var isNull = new Expression.IsNull(left);
        return negated ? new Expression.Not(isNull) : isNull;
    }

    private static Expression matches(Expression left, String part) {
        if (part.length() < 2) {
            throw new QueryError("Invalid matches expression: at least two characters are needed");
        }
        return new Expression.Matches(left, part);
    }

    private List<Range> list() {
        tokens.expect("[");
        var ranges = new ArrayList<Range>();
        while (!tokens.peek().is("]")) {
            if (tokens.peek().is("dateRange")) {
                ranges.add(dateRange());
            } else {
                var from = literal();
                ranges.add(new Range(from, tokens.accept("..") ? literal() : from));
            }
            if (!tokens.accept(",")) {
                break;
            }
        }
        tokens.expect("]");
        valuesInLists += ranges.size();
        if (valuesInLists > MOST_VALUES) {
            throw new QueryError("Too many values in a filter: at most " + MOST_VALUES);
        }
        return ranges;
    }

    /** {@code dateRange([2025,1,1],[2025,12,31])}, both days included. */
    private Range dateRange() {
        tokens.expect("dateRange");
        tokens.expect("(");
        var from = day();
        tokens.expect(",");
        var to = day();
        tokens.expect(")");
        return new Range(
                new Expression.Literal(from.atStartOfDay()),
                new Expression.Literal(to.plusDays(1).atStartOfDay().minusNanos(1)));
    }

    private LocalDate day() {
        tokens.expect("[");
        var year = (int) tokens.wholeNumber();
        tokens.expect(",");
        var month = (int) tokens.wholeNumber();
        tokens.expect(",");
        var day = (int) tokens.wholeNumber();
        tokens.expect("]");
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw new QueryError("Invalid date in dateRange: " + e.getMessage());
        }
    }

    private Expression.Literal literal() {
        if (atom() instanceof Expression.Literal literal) {
            return literal;
        }
        throw tokens.unexpected("a text or a number");
    }

    private Expression sum() {
        var left = product();
        while (tokens.peek().is("+") || tokens.peek().is("-")) {
            left = new Expression.Binary(tokens.take().text(), left, product());
        }
        return left;
    }

    private Expression product() {
        var left = atom();
        while (tokens.peek().is("*") || tokens.peek().is("/")) {
            left = new Expression.Binary(tokens.take().text(), left, atom());
        }
        return left;
    }

    private Expression atom() {
        if (tokens.accept("(")) {
            var inner = expression();
            tokens.expect(")");
            return inner;
        }
        if (tokens.accept("-")) {
            return negative();
        }
        return switch (tokens.peek().kind()) {
            case STRING -> new Expression.Literal(tokens.take().text());
            case NUMBER -> new Expression.Literal(number(tokens.take().text()));
            case IDENTIFIER -> new Expression.Field(tokens.take().text());
            case WORD -> word();
            case SYMBOL, END -> throw tokens.unexpected("a value");
        };
    }

    private Expression negative() {
        return atom() instanceof Expression.Literal(BigDecimal value)
                ? new Expression.Literal(value.negate())
                : fail("a number after '-'");
    }

    private Expression fail(String wanted) {
        throw tokens.unexpected(wanted);
    }

    private Expression word() {
        if (tokens.peek().is("case")) {
            return cases();
        }
        if (tokens.peekSecond().is(".")) {
            tokens.take();
            tokens.take();
            return new Expression.Field(tokens.field());
        }
        if (!tokens.peekSecond().is("(")) {
            var name = tokens.take().text();
            return switch (name) {
                case "true" -> new Expression.Literal(true);
                case "false" -> new Expression.Literal(false);
                default -> new Expression.Field(name);
            };
        }
        var function = tokens.take().text();
        tokens.expect("(");
        var arguments = new ArrayList<Expression>();
        while (!tokens.peek().is(")")) {
            arguments.add(expression());
            if (!tokens.accept(",")) {
                break;
            }
        }
        tokens.expect(")");
        return new Expression.Call(function, arguments);
    }

    /** {@code case when CONDITION then VALUE … else VALUE end}, or {@code case VALUE when VALUE then …}. */
    private Expression cases() {
        tokens.expect("case");
        var tested = tokens.peek().is("when") ? null : expression();
        var whens = new ArrayList<When>();
        while (tokens.accept("when")) {
            var condition = expression();
            tokens.expect("then");
            whens.add(new When(
                    tested == null ? condition : new Expression.Binary("==", tested, condition), expression()));
        }
        if (whens.isEmpty()) {
            throw tokens.unexpected("'when'");
        }
        var otherwise = tokens.accept("else") ? expression() : null;
        tokens.expect("end");
        return new Expression.Case(whens, otherwise);
    }

    private static BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new QueryError("Syntax Error: " + text + " is no number");
        }
    }
}
