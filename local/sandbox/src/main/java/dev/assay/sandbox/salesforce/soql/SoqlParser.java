package dev.assay.sandbox.salesforce.soql;

import dev.assay.sandbox.salesforce.ApiError;
import dev.assay.sandbox.salesforce.soql.SoqlQuery.Condition;
import dev.assay.sandbox.salesforce.soql.SoqlQuery.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads {@code SELECT … FROM … WHERE … AND … ORDER BY … LIMIT … OFFSET …}. */
final class SoqlParser {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:('(?:[^'\\\\]|\\\\.)*')|([A-Za-z0-9_.:+-]+)|(<=|>=|!=|<>|[=<>(),]))", Pattern.DOTALL);
    private static final List<String> OPERATORS = List.of("=", "!=", "<>", "<", "<=", ">", ">=", "like", "in", "not");

    private final List<String> tokens = new ArrayList<>();
    private int at;

    private SoqlParser(String query) {
        var matcher = TOKEN.matcher(query);
        var from = 0;
        while (from < query.length() && !query.substring(from).isBlank()) {
            if (!matcher.find(from) || matcher.start() != from) {
                throw malformed(
                        "unexpected token: '" + query.substring(from).strip().charAt(0) + "'");
            }
            tokens.add(matcher.group().strip());
            from = matcher.end();
        }
    }

    static SoqlQuery parse(String query) {
        return new SoqlParser(query).query();
    }

    private SoqlQuery query() {
        expect("select");
        var fields = new ArrayList<String>();
        do {
            fields.add(take());
        } while (accept(","));
        if (accept("(")) {
            expect(")");
            if (fields.size() != 1 || !fields.getFirst().equalsIgnoreCase("count")) {
                throw malformed("only count() can be selected besides fields");
            }
            fields.clear();
        }
        expect("from");
        var object = take();
        var conditions = accept("where") ? conditions() : List.<Condition>of();
        var orders = new ArrayList<Order>();
        if (accept("order")) {
            expect("by");
            do {
                orders.add(order());
            } while (accept(","));
        }
        var limit = accept("limit") ? number() : Long.MAX_VALUE;
        var offset = accept("offset") ? number() : 0;
        if (at < tokens.size()) {
            throw malformed("unexpected token: '" + tokens.get(at) + "'");
        }
        return new SoqlQuery(fields, object, conditions, orders, limit, offset);
    }

    private List<Condition> conditions() {
        var conditions = new ArrayList<Condition>();
        do {
            conditions.add(condition());
        } while (accept("and"));
        return conditions;
    }

    private Condition condition() {
        var bracket = accept("(");
        var field = take();
        var operator = take().toLowerCase(Locale.ROOT);
        if (!OPERATORS.contains(operator)) {
            throw malformed("unexpected token: '" + operator + "'");
        }
        if (operator.equals("not")) {
            expect("in");
            operator = "not in";
        }
        var values = operator.endsWith("in") ? list() : List.of(value());
        if (bracket) {
            expect(")");
        }
        return new Condition(field, operator.equals("<>") ? "!=" : operator.toUpperCase(Locale.ROOT), values);
    }

    private List<String> list() {
        expect("(");
        var values = new ArrayList<String>();
        do {
            values.add(value());
        } while (accept(","));
        expect(")");
        return values;
    }

    private String value() {
        var token = take();
        if (token.startsWith("'")) {
            return token.substring(1, token.length() - 1).replaceAll("\\\\(.)", "$1");
        }
        return token.equalsIgnoreCase("null") ? "" : token;
    }

    private Order order() {
        var field = take();
        var descending = accept("desc");
        if (!descending) {
            accept("asc");
        }
        if (accept("nulls") && !accept("first")) {
            expect("last");
        }
        return new Order(field, descending);
    }

    private long number() {
        var token = take();
        if (!token.matches("\\d{1,9}")) {
            throw malformed("expecting a number, found '" + token + "'");
        }
        return Long.parseLong(token);
    }

    private String take() {
        if (at == tokens.size()) {
            throw malformed("unexpected end of the query");
        }
        return tokens.get(at++);
    }

    private boolean accept(String word) {
        var found = at < tokens.size() && tokens.get(at).equalsIgnoreCase(word);
        if (found) {
            at++;
        }
        return found;
    }

    private void expect(String word) {
        if (!accept(word)) {
            throw malformed(
                    "expecting '" + word + "', found '" + (at < tokens.size() ? tokens.get(at) : "<EOF>") + "'");
        }
    }

    private static ApiError malformed(String problem) {
        return new ApiError(400, "MALFORMED_QUERY", problem);
    }
}
