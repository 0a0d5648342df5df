package dev.assay.sandbox.salesforce.saql;

import dev.assay.sandbox.salesforce.saql.Token.Kind;
import java.math.BigDecimal;
import java.util.List;

/** The tokens of a query, taken one after the other. */
final class Tokens {

    private static final int DEEPEST = 200;

    private final List<Token> tokens;
    private final boolean sql;
    private int at;
    private int depth;

    Tokens(String query) {
        this(Lexer.tokens(query), false);
    }

    private Tokens(List<Token> tokens, boolean sql) {
        this.tokens = tokens;
        this.sql = sql;
    }

    /** The tokens of SQL, whose words are the same in upper and lower case. */
    static Tokens ofSql(String query) {
        return new Tokens(Lexer.tokensOfSql(query), true);
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peekSecond() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    Token take() {
        var token = peek();
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    /** Goes one level deeper into an expression; queries of people never come near the bound. */
    void enter() {
        if (++depth > DEEPEST) {
            throw new QueryError("Invalid expression: nested more than " + DEEPEST + " levels deep");
        }
    }

    void leave() {
        depth--;
    }

    boolean accept(String symbolOrWord) {
        var found = peek().is(symbolOrWord)
                || (sql && peek().kind() == Kind.WORD && peek().text().equalsIgnoreCase(symbolOrWord));
        if (found) {
            take();
        }
        return found;
    }

    void expect(String symbolOrWord) {
        if (!accept(symbolOrWord)) {
            throw unexpected("'" + symbolOrWord + "'");
        }
    }

    String expect(Kind kind) {
        if (peek().kind() != kind) {
            throw unexpected(
                    kind == Kind.WORD ? "a name" : kind == Kind.IDENTIFIER ? "a field in single quotes" : "a text");
        }
        return take().text();
    }

    /** A field: quoted, or a bare word. */
    String field() {
        return peek().kind() == Kind.WORD ? take().text() : expect(Kind.IDENTIFIER);
    }

    long wholeNumber() {
        var negative = accept("-");
        if (peek().kind() != Kind.NUMBER || negative) {
            throw unexpected("a whole number");
        }
        try {
            return new BigDecimal(take().text()).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new QueryError("Syntax Error: offset and limit need whole numbers");
        }
    }

    QueryError unexpected(String wanted) {
        var token = peek();
        var found = token.kind() == Kind.END ? "the end of the query" : "'" + token.text() + "'";
        return new QueryError(
                "Syntax Error: expected " + wanted + " but found " + found + " at position " + token.at());
    }
}
