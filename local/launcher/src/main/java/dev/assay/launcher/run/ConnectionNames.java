package dev.assay.launcher.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Names for connections that are said on the command line: the same words and key, the same name. */
final class ConnectionNames {

    private ConnectionNames() {}

    static String of(String provider, @Nullable String baseUrl, String model, @Nullable String key) {
        var said = String.join("\n", provider, String.valueOf(baseUrl), model, String.valueOf(key));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return "cli-" + HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
