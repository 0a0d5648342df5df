package dev.assay.sandbox.http;

import io.helidon.webserver.http.ServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Fields of forms and of queries, decoded as {@code application/x-www-form-urlencoded}. */
public final class Forms {

    private Forms() {}

    /** The fields of the query, then those of the body. */
    public static Map<String, String> read(ServerRequest request) {
        var fields = new HashMap<>(query(request));
        if (request.content().hasEntity()) {
            put(new String(request.content().as(byte[].class), StandardCharsets.UTF_8), fields);
        }
        return fields;
    }

    /** The fields of the query. */
    public static Map<String, String> query(ServerRequest request) {
        var fields = new HashMap<String, String>();
        put(request.query().rawValue(), fields);
        return fields;
    }

    private static void put(String encoded, Map<String, String> fields) {
        for (var pair : encoded.split("&", -1)) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
