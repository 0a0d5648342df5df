package dev.assay.sandbox.salesforce.saql;

import dev.assay.sandbox.salesforce.saql.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a query into tokens. */
final class Lexer {

    private static final List<String> LONG_SYMBOLS = List.of("==", "!=", "<=", ">=", "<>", "&&", "||", "..");
    private static final String SHORT_SYMBOLS = "=<>!;,()[]+-*/.";

    private final String query;
    private final boolean sql;
    private int at;

    private Lexer(String query, boolean sql) {
        this.query = query;
        this.sql = sql;
    }

    /** Of SAQL: texts in double quotes, identifiers in single ones, escapes with a backslash. */
    static List<Token> tokens(String query) {
        return tokens(new Lexer(query, false));
    }

    /** Of SQL: texts in single quotes, identifiers in double ones, a quote inside is written twice. */
    static List<Token> tokensOfSql(String query) {
        return tokens(new Lexer(query, true));
    }

    private static List<Token> tokens(Lexer lexer) {
        var tokens = new ArrayList<Token>();
        do {
            tokens.add(lexer.next());
        } while (tokens.getLast().kind() != Kind.END);
        return tokens;
    }

    private Token next() {
        skipBlanks();
        if (at == query.length()) {
            return new Token(Kind.END, "", at);
        }
        var c = query.charAt(at);
        if (c == '\'' || c == '"') {
            return quoted(c);
        }
        if (Character.isDigit(c)) {
            return run(Kind.NUMBER);
        }
        if (Character.isLetter(c) || c == '_') {
            return run(Kind.WORD);
        }
        return symbol(c);
    }

    private void skipBlanks() {
        while (at < query.length()) {
            if (query.startsWith("--", at)) {
                var end = query.indexOf('\n', at);
                at = end < 0 ? query.length() : end;
            } else if (Character.isWhitespace(query.charAt(at))) {
                at++;
            } else {
                return;
            }
        }
    }

    private Token run(Kind kind) {
        var from = at;
        while (at < query.length() && continues(kind, query.charAt(at))) {
            at++;
        }
        return new Token(kind, query.substring(from, at), from);
    }

    private boolean continues(Kind kind, char c) {
        return kind == Kind.WORD
                ? Character.isLetterOrDigit(c) || c == '_'
                : Character.isDigit(c) || (c == '.' && !query.startsWith("..", at));
    }

    private Token symbol(char c) {
        var from = at;
        var symbol = LONG_SYMBOLS.stream()
                .filter(candidate -> query.startsWith(candidate, at))
                .findFirst()
                .orElse(String.valueOf(c));
        if (symbol.length() == 1 && SHORT_SYMBOLS.indexOf(c) < 0) {
            throw new QueryError("Unexpected character '" + c + "' at position " + at);
        }
        at += symbol.length();
        return new Token(Kind.SYMBOL, symbol, from);
    }

    private Token quoted(char quote) {
        var from = at++;
        var text = new StringBuilder();
        while (at < query.length() && (query.charAt(at) != quote || isDoubled(quote))) {
            var c = query.charAt(at++);
            if (sql) {
                at += c == quote ? 1 : 0;
                text.append(c);
            } else {
                text.append(c == '\\' && at < query.length() ? escaped(query.charAt(at++)) : String.valueOf(c));
            }
        }
        if (at++ >= query.length()) {
            throw new QueryError("Syntax Error: the text that begins at position " + from + " has no end");
        }
        return new Token((quote == '"') != sql ? Kind.STRING : Kind.IDENTIFIER, text.toString(), from);
    }

    private boolean isDoubled(char quote) {
        return sql && at + 1 < query.length() && query.charAt(at + 1) == quote;
    }

    /** An escape that is not known stays as it is: {@code like} has escapes of its own. */
    private static String escaped(char c) {
        return switch (c) {
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case '\'', '"', '\\' -> String.valueOf(c);
            default -> "\\" + c;
        };
    }
}
