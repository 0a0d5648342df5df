package dev.assay.sandbox.model;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Who may call the model endpoint. A key that begins with {@code wrong} never may. */
final class ModelKeys {

    private static final String BEARER = "Bearer ";

    private ModelKeys() {}

    static boolean allows(ServerRequest request, ModelSettings settings) {
        var header = request.headers().first(HeaderNames.AUTHORIZATION).orElse("");
        var key = header.startsWith(BEARER) ? header.substring(BEARER.length()) : "";
        if (key.startsWith("wrong")) {
            return false;
        }
        var required = settings.requiredKey();
        return required == null
                || MessageDigest.isEqual(
                        key.getBytes(StandardCharsets.UTF_8), required.getBytes(StandardCharsets.UTF_8));
    }
}
