package dev.assay.sandbox.salesforce.saql;

import dev.assay.sandbox.salesforce.saql.Statement.Projection;
import dev.assay.sandbox.salesforce.saql.Statement.SortKey;
import dev.assay.sandbox.salesforce.saql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the statements of a query. */
final class Parser {

    private final Tokens tokens;
    private final ExpressionParser expressions;

    private Parser(String query) {
        this.tokens = new Tokens(query);
        this.expressions = new ExpressionParser(tokens);
    }

    static List<Statement> parse(String query) {
        var parser = new Parser(query);
        var statements = new ArrayList<Statement>();
        while (parser.tokens.peek().kind() != Kind.END) {
            statements.add(parser.statement());
            if (parser.tokens.peek().kind() != Kind.END || statements.isEmpty()) {
                parser.tokens.expect(";");
            }
        }
        if (statements.isEmpty()) {
            throw new QueryError("Syntax Error: the query is empty");
        }
        return statements;
    }

    private Statement statement() {
        var out = tokens.field();
        tokens.expect("=");
        var verb = tokens.peek().text();
        tokens.expect(Kind.WORD);
        return switch (verb) {
            case "load" -> new Statement.Load(out, tokens.expect(Kind.STRING));
            case "filter" -> filter(out);
            case "group" -> group(out);
            case "foreach" -> foreach(out);
            case "order" -> order(out);
            case "offset" -> new Statement.Offset(out, tokens.field(), tokens.wholeNumber());
            case "limit" -> new Statement.Limit(out, tokens.field(), tokens.wholeNumber());
            default -> throw new QueryError("Syntax Error: the statement '" + verb + "' is not known here");
        };
    }

    private Statement filter(String out) {
        var in = tokens.field();
        tokens.expect("by");
        return new Statement.Filter(out, in, expressions.expression());
    }

    private Statement group(String out) {
        var in = tokens.field();
        tokens.expect("by");
        if (tokens.accept("all")) {
            return new Statement.Group(out, in, List.of());
        }
        var fields = new ArrayList<String>();
        if (tokens.accept("(")) {
            do {
                fields.add(tokens.field());
            } while (tokens.accept(","));
            tokens.expect(")");
        } else {
            fields.add(tokens.field());
        }
        return new Statement.Group(out, in, fields);
    }

    private Statement foreach(String out) {
        var in = tokens.field();
        tokens.expect("generate");
        var projections = new ArrayList<Projection>();
        do {
            projections.add(projection());
        } while (tokens.accept(","));
        return new Statement.Foreach(out, in, projections);
    }

    private Projection projection() {
        var expression = expressions.expression();
        if (tokens.accept("as")) {
            var alias = tokens.field();
            if (alias.equals("rows")) {
                throw new QueryError("Syntax Error: 'rows' cannot be an alias");
            }
            return new Projection(expression, alias);
        }
        if (expression instanceof Expression.Field(var name)) {
            return new Projection(expression, name);
        }
        throw tokens.unexpected("'as' and a name");
    }

    private Statement order(String out) {
        var in = tokens.field();
        tokens.expect("by");
        var keys = new ArrayList<SortKey>();
        if (tokens.accept("(")) {
            do {
                keys.add(sortKey());
            } while (tokens.accept(","));
            tokens.expect(")");
        } else {
            keys.add(sortKey());
        }
        return new Statement.Order(out, in, keys);
    }

    private SortKey sortKey() {
        var field = tokens.field();
        var descending = tokens.accept("desc");
        if (!descending) {
            tokens.accept("asc");
        }
        return new SortKey(field, descending, tokens.accept("nulls") ? nullsFirst() : null);
    }

    private @Nullable Boolean nullsFirst() {
        if (tokens.accept("first")) {
            return true;
        }
        tokens.expect("last");
        return false;
    }
}
