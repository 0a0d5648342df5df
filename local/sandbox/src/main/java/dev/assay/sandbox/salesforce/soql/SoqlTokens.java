package dev.assay.sandbox.salesforce.soql;

import dev.assay.sandbox.salesforce.ApiError;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The tokens of a SOQL query, taken one after the other. */
final class SoqlTokens {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:('(?:[^'\\\\]|\\\\.)*')|([A-Za-z0-9_.:+-]+)|(<=|>=|!=|<>|[=<>(),]))", Pattern.DOTALL);

    private final List<String> tokens = new ArrayList<>();
    private int at;

    SoqlTokens(String query) {
        var matcher = TOKEN.matcher(query);
        var from = 0;
        while (!query.substring(from).isBlank()) {
            if (!matcher.find(from) || matcher.start() != from) {
                throw malformed(
                        "unexpected token: '" + query.substring(from).strip().charAt(0) + "'");
            }
            tokens.add(matcher.group().strip());
            from = matcher.end();
        }
    }

    boolean ended() {
        return at == tokens.size();
    }

    String take() {
        if (ended()) {
            throw malformed("unexpected token: '<EOF>'");
        }
        return tokens.get(at++);
    }

    boolean accept(String word) {
        var found = isNext(word);
        if (found) {
            at++;
        }
        return found;
    }

    boolean isNext(String word) {
        return !ended() && tokens.get(at).equalsIgnoreCase(word);
    }

    void expect(String word) {
        if (!accept(word)) {
            throw malformed("expecting '" + word + "', found '" + (ended() ? "<EOF>" : tokens.get(at)) + "'");
        }
    }

    static ApiError malformed(String problem) {
        return new ApiError(400, "MALFORMED_QUERY", problem);
    }
}
