package dev.assay.sandbox.salesforce.soql;

import dev.assay.sandbox.salesforce.soql.SoqlQuery.Column;
import dev.assay.sandbox.salesforce.soql.SoqlQuery.Condition;
import dev.assay.sandbox.salesforce.soql.SoqlQuery.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads {@code SELECT … FROM … WHERE … ORDER BY … LIMIT … OFFSET …}. */
final class SoqlParser {

    private static final List<String> OPERATORS = List.of("=", "!=", "<>", "<", "<=", ">", ">=", "like", "in", "not");

    private final SoqlTokens tokens;

    private SoqlParser(String query) {
        this.tokens = new SoqlTokens(query);
    }

    static SoqlQuery parse(String query) {
        return new SoqlParser(query).query();
    }

    private SoqlQuery query() {
        tokens.expect("select");
        var columns = columns();
        tokens.expect("from");
        var object = tokens.take();
        var condition = tokens.accept("where") ? condition() : null;
        var orders = new ArrayList<Order>();
        if (tokens.accept("order")) {
            tokens.expect("by");
            do {
                orders.add(order());
            } while (tokens.accept(","));
        }
        var limit = tokens.accept("limit") ? number() : Long.MAX_VALUE;
        var offset = tokens.accept("offset") ? number() : 0;
        if (!tokens.ended()) {
            throw SoqlTokens.malformed("unexpected token: '" + tokens.take() + "'");
        }
        return new SoqlQuery(columns, object, condition, orders, limit, offset);
    }

    /** None for {@code count()}. */
    private List<Column> columns() {
        var columns = new ArrayList<Column>();
        do {
            var name = tokens.take();
            if (!tokens.accept("(")) {
                columns.add(new Column(name, null));
            } else if (tokens.accept(")")) {
                if (!columns.isEmpty() || !name.equalsIgnoreCase("count")) {
                    throw SoqlTokens.malformed("only count() can be selected without a field");
                }
                return columns;
            } else {
                columns.add(called(name, tokens.take(), columns.size()));
            }
        } while (tokens.accept(","));
        return columns;
    }

    private Column called(String function, String argument, int position) {
        tokens.expect(")");
        if (function.equalsIgnoreCase("fields")) {
            return new Column(SoqlQuery.ALL, null);
        }
        if (!function.equalsIgnoreCase("count")) {
            throw SoqlTokens.malformed("the function " + function + " is not known here");
        }
        return new Column(argument, tokens.isNext("from") || tokens.isNext(",") ? "expr" + position : tokens.take());
    }

    private Condition condition() {
        var first = negation();
        if (tokens.isNext("and")) {
            return new Condition.And(more("and", first));
        }
        return tokens.isNext("or") ? new Condition.Or(more("or", first)) : first;
    }

    /** As in the real service, AND and OR cannot stand side by side without parentheses. */
    private List<Condition> more(String word, Condition first) {
        var all = new ArrayList<>(List.of(first));
        while (tokens.accept(word)) {
            all.add(negation());
        }
        return all;
    }

    private Condition negation() {
        if (tokens.accept("not")) {
            return new Condition.Not(negation());
        }
        if (tokens.accept("(")) {
            var inner = condition();
            tokens.expect(")");
            return inner;
        }
        return test();
    }

    private Condition test() {
        var field = tokens.take();
        var operator = tokens.take().toLowerCase(Locale.ROOT);
        if (!OPERATORS.contains(operator)) {
            throw SoqlTokens.malformed("unexpected token: '" + operator + "'");
        }
        if (operator.equals("not")) {
            tokens.expect("in");
            operator = "not in";
        }
        var values = operator.endsWith("in") ? list() : List.of(value());
        return new Condition.Test(field, operator.equals("<>") ? "!=" : operator.toUpperCase(Locale.ROOT), values);
    }

    private List<SoqlValue> list() {
        tokens.expect("(");
        var values = new ArrayList<SoqlValue>();
        do {
            values.add(value());
        } while (tokens.accept(","));
        tokens.expect(")");
        return values;
    }

    private SoqlValue value() {
        var token = tokens.take();
        return token.startsWith("'")
                ? new SoqlValue(token.substring(1, token.length() - 1).replaceAll("\\\\(.)", "$1"), true)
                : new SoqlValue(token, false);
    }

    private Order order() {
        var field = tokens.take();
        var descending = tokens.accept("desc");
        if (!descending) {
            tokens.accept("asc");
        }
        var nullsLast = false;
        if (tokens.accept("nulls") && !tokens.accept("first")) {
            tokens.expect("last");
            nullsLast = true;
        }
        return new Order(field, descending, nullsLast);
    }

    private long number() {
        var token = tokens.take();
        if (!token.matches("\\d{1,9}")) {
            throw SoqlTokens.malformed("expecting a number, found '" + token + "'");
        }
        return Long.parseLong(token);
    }
}
