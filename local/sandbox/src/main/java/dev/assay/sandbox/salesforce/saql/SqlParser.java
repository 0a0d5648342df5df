package dev.assay.sandbox.salesforce.saql;

import dev.assay.sandbox.salesforce.saql.Statement.Projection;
import dev.assay.sandbox.salesforce.saql.Statement.SortKey;
import dev.assay.sandbox.salesforce.saql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads {@code SELECT … FROM … WHERE … GROUP BY … HAVING … ORDER BY … LIMIT … OFFSET …} as the statements of SAQL that mean the same. */
final class SqlParser {

    private static final String STREAM = "q";

    private final Tokens tokens;
    private final SqlExpressions expressions;
    private final List<Statement> statements = new ArrayList<>();

    private SqlParser(String query) {
        this.tokens = Tokens.ofSql(query);
        this.expressions = new SqlExpressions(tokens);
    }

    static List<Statement> parse(String query) {
        return new SqlParser(query).statements();
    }

    private List<Statement> statements() {
        tokens.expect("select");
        var projections = projections();
        tokens.expect("from");
        statements.add(new Statement.Load(STREAM, tokens.field()));
        tableAlias();
        if (tokens.accept("where")) {
            statements.add(new Statement.Filter(STREAM, STREAM, expressions.expression()));
        }
        var grouped = group(projections);
        var having = tokens.accept("having") ? expressions.expression() : null;
        var order = order();
        var plain = grouped ? null : beforeProjection(order, projections);
        if (plain != null) {
            statements.add(new Statement.Order(STREAM, STREAM, plain));
        }
        if (having == null) {
            statements.add(new Statement.Foreach(STREAM, STREAM, projections));
        } else {
            having(having, projections);
        }
        if (plain == null && !order.isEmpty()) {
            statements.add(new Statement.Order(STREAM, STREAM, order));
        }
        window();
        return statements;
    }

    /** Shows the aggregates of the condition as well until it has been tested. */
    private void having(Expression condition, List<Projection> projections) {
        var all = new ArrayList<>(projections);
        var rewritten = Rewriting.aggregates(condition, call -> {
            var alias = "having " + all.size();
            all.add(new Projection(call, alias));
            return new Expression.Field(alias);
        });
        statements.add(new Statement.Foreach(STREAM, STREAM, all));
        statements.add(new Statement.Filter(STREAM, STREAM, rewritten));
        var shown = projections.stream()
                .map(projection -> new Projection(new Expression.Field(projection.alias()), projection.alias()))
                .toList();
        statements.add(new Statement.Foreach(STREAM, STREAM, shown));
    }

    private List<Projection> projections() {
        var projections = new ArrayList<Projection>();
        do {
            if (tokens.peek().is("*")) {
                throw new QueryError("Syntax Error: SELECT * is not supported, name the columns");
            }
            var expression = expressions.expression();
            projections.add(new Projection(expression, alias(expression, projections.size())));
        } while (tokens.accept(","));
        return projections;
    }

    private String alias(Expression expression, int position) {
        var isNamed = tokens.accept("as")
                || tokens.peek().kind() == Kind.IDENTIFIER
                || (tokens.peek().kind() == Kind.WORD && !isReserved(tokens.peek()));
        if (isNamed) {
            return tokens.field();
        }
        return switch (expression) {
            case Expression.Field(var name) -> name;
            case Expression.Call(var function, var arguments) -> function;
            default -> "EXPR$" + position;
        };
    }

    private static boolean isReserved(Token token) {
        return SqlExpressions.RESERVED.contains(token.text().toLowerCase(Locale.ROOT));
    }

    private void tableAlias() {
        if (tokens.accept("as") || (tokens.peek().kind() == Kind.WORD && !isReserved(tokens.peek()))) {
            tokens.field();
        }
    }

    /** Groups by the columns that are named, or all rows where something is aggregated. */
    private boolean group(List<Projection> projections) {
        var by = new ArrayList<String>();
        if (tokens.accept("group")) {
            tokens.expect("by");
            do {
                by.add(column(expressions.expression()));
            } while (tokens.accept(","));
        }
        var aggregates = new boolean[1];
        projections.forEach(projection -> Rewriting.aggregates(projection.expression(), call -> {
            aggregates[0] = true;
            return new Expression.Literal(true);
        }));
        if (by.isEmpty() && !aggregates[0]) {
            return false;
        }
        statements.add(new Statement.Group(STREAM, STREAM, by));
        return true;
    }

    private static String column(Expression expression) {
        if (expression instanceof Expression.Field(var name)) {
            return name;
        }
        throw new QueryError("Syntax Error: GROUP BY and ORDER BY take columns");
    }

    private List<SortKey> order() {
        var keys = new ArrayList<SortKey>();
        if (tokens.accept("order")) {
            tokens.expect("by");
            do {
                var column = column(expressions.expression());
                var descending = tokens.accept("desc");
                if (!descending) {
                    tokens.accept("asc");
                }
                keys.add(new SortKey(column, descending, nulls()));
            } while (tokens.accept(","));
        }
        return keys;
    }

    private @Nullable Boolean nulls() {
        if (!tokens.accept("nulls")) {
            return null;
        }
        var first = tokens.accept("first");
        if (!first) {
            tokens.expect("last");
        }
        return first;
    }

    /** The order by columns of the table, where one of them is not shown; null where all of them are. */
    private static @Nullable List<SortKey> beforeProjection(List<SortKey> order, List<Projection> projections) {
        var shown = order.stream().allMatch(key -> projections.stream()
                .anyMatch(projection -> projection.alias().equals(key.field())));
        return shown ? null : order;
    }

    private void window() {
        var limit = tokens.accept("limit") ? tokens.wholeNumber() : -1;
        if (tokens.accept("offset")) {
            statements.add(new Statement.Offset(STREAM, STREAM, tokens.wholeNumber()));
        }
        if (limit >= 0) {
            statements.add(new Statement.Limit(STREAM, STREAM, limit == 0 ? -1 : limit));
        }
        tokens.accept(";");
        if (tokens.peek().kind() != Kind.END) {
            throw tokens.unexpected("the end of the query");
        }
    }
}
