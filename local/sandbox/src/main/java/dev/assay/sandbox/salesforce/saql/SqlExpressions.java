package dev.assay.sandbox.salesforce.saql;

import dev.assay.sandbox.salesforce.saql.Expression.Literal;
import dev.assay.sandbox.salesforce.saql.Expression.Range;
import dev.assay.sandbox.salesforce.saql.Expression.When;
import dev.assay.sandbox.salesforce.saql.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the expressions of SQL; binds from {@code OR} (loosest) over {@code AND}, {@code NOT}, comparison, sum, product to a single value. */
final class SqlExpressions {

    private static final Map<String, String> COMPARISONS =
            Map.of("=", "==", "<>", "!=", "!=", "!=", "<", "<", "<=", "<=", ">", ">", ">=", ">=");
    private static final Map<String, String> FUNCTIONS =
            Map.of("length", "len", "char_length", "len", "substring", "substr", "ceiling", "ceil");

    /** Words that end an expression and are no aliases. */
    static final Set<String> RESERVED = Set.of(
            "from", "where", "group", "having", "order", "limit", "offset", "as", "and", "or", "not", "when", "then",
            "else", "end", "asc", "desc", "nulls", "by");

    private final Tokens tokens;

    SqlExpressions(Tokens tokens) {
        this.tokens = tokens;
    }

    Expression expression() {
        tokens.enter();
        var left = conjunction();
        while (tokens.accept("or")) {
            left = new Expression.Binary("||", left, conjunction());
        }
        tokens.leave();
        return left;
    }

    private Expression conjunction() {
        var left = negation();
        while (tokens.accept("and")) {
            left = new Expression.Binary("&&", left, negation());
        }
        return left;
    }

    private Expression negation() {
        var negated = false;
        while (tokens.accept("not")) {
            negated = !negated;
        }
        return negated(negated, comparison());
    }

    private Expression comparison() {
        var left = sum();
        var next = tokens.peek();
        if (next.kind() == Kind.SYMBOL && COMPARISONS.containsKey(next.text())) {
            return new Expression.Binary(COMPARISONS.getOrDefault(tokens.take().text(), "=="), left, sum());
        }
        if (tokens.accept("is")) {
            var negated = tokens.accept("not");
            tokens.expect("null");
            return negated(negated, new Expression.IsNull(left));
        }
        var negated = tokens.accept("not");
        if (tokens.accept("in")) {
            return known(negated, left, new Expression.In(left, list()));
        }
        if (tokens.accept("like")) {
            return known(negated, left, new Expression.Like(left, tokens.expect(Kind.STRING)));
        }
        if (tokens.accept("between")) {
            var from = literal();
            tokens.expect("and");
            return known(negated, left, new Expression.In(left, List.of(new Range(from, literal()))));
        }
        if (negated) {
            throw tokens.unexpected("IN, LIKE or BETWEEN");
        }
        return left;
    }

    private static Expression negated(boolean negated, Expression expression) {
        return negated ? new Expression.Not(expression) : expression;
    }

    /** In SQL the opposite does not hold either where there is no value. */
    private static Expression known(boolean negated, Expression value, Expression test) {
        return negated
                ? new Expression.Binary(
                        "&&", new Expression.Not(new Expression.IsNull(value)), new Expression.Not(test))
                : test;
    }

    private List<Range> list() {
        tokens.expect("(");
        var ranges = new ArrayList<Range>();
        do {
            var value = literal();
            ranges.add(new Range(value, value));
        } while (tokens.accept(","));
        tokens.expect(")");
        return ranges;
    }

    private Literal literal() {
        if (atom() instanceof Literal literal) {
            return literal;
        }
        throw tokens.unexpected("a text or a number");
    }

    private Expression sum() {
        var left = product();
        while (tokens.peek().is("+") || tokens.peek().is("-") || tokens.peek().is("||")) {
            var operator = tokens.take().text();
            left = new Expression.Binary(operator.equals("||") ? "+" : operator, left, product());
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
            if (atom() instanceof Literal(BigDecimal value)) {
                return new Literal(value.negate());
            }
            throw tokens.unexpected("a number after '-'");
        }
        return switch (tokens.peek().kind()) {
            case STRING -> new Literal(tokens.take().text());
            case NUMBER -> number(tokens.take().text());
            case IDENTIFIER -> column(tokens.take().text());
            case WORD -> word();
            case SYMBOL, END -> throw tokens.unexpected("a value");
        };
    }

    private static Literal number(String text) {
        try {
            return new Literal(new BigDecimal(text));
        } catch (NumberFormatException e) {
            throw new QueryError("Syntax Error: " + text + " is no number");
        }
    }

    /** A column, perhaps after the name or alias of the table. */
    private Expression column(String name) {
        return tokens.accept(".") ? new Expression.Field(tokens.field()) : new Expression.Field(name);
    }

    private Expression word() {
        if (tokens.accept("case")) {
            return cases();
        }
        var word = tokens.take().text();
        if (tokens.accept("(")) {
            return call(word.toLowerCase(Locale.ROOT));
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "true" -> new Literal(true);
            case "false" -> new Literal(false);
            default -> {
                if (RESERVED.contains(word.toLowerCase(Locale.ROOT))) {
                    throw new QueryError("Syntax Error: '" + word + "' is not expected here");
                }
                yield column(word);
            }
        };
    }

    private Expression call(String function) {
        if (tokens.accept("*")) {
            tokens.expect(")");
            return new Expression.Call(function, List.of());
        }
        var name = tokens.accept("distinct") ? "unique" : FUNCTIONS.getOrDefault(function, function);
        var arguments = new ArrayList<Expression>();
        while (!tokens.peek().is(")")) {
            arguments.add(expression());
            if (!tokens.accept(",")) {
                break;
            }
        }
        tokens.expect(")");
        return new Expression.Call(name, arguments);
    }

    private Expression cases() {
        var whens = new ArrayList<When>();
        while (tokens.accept("when")) {
            var condition = expression();
            tokens.expect("then");
            whens.add(new When(condition, expression()));
        }
        if (whens.isEmpty()) {
            throw tokens.unexpected("WHEN");
        }
        var otherwise = tokens.accept("else") ? expression() : null;
        tokens.expect("end");
        return new Expression.Case(whens, otherwise);
    }
}
