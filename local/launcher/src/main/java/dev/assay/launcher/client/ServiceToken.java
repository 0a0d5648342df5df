package dev.assay.launcher.client;

import dev.assay.contracts.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The token by which the launcher, who made the system's keys, shows the gateway that it belongs to the system. */
public final class ServiceToken {

    private static final long LIFETIME_SECONDS = 300;

    private ServiceToken() {}

    /**
     * A JWT signed with HS256.
     *
     * @param tokenKey base64 of the system's 32 bytes
     */
    public static String signed(String tokenKey, Instant now) {
        var head = part(Map.of("alg", "HS256"));
        var body = part(Map.of(
                "sub",
                "launcher",
                "roles",
                List.of("service"),
                "iat",
                now.getEpochSecond(),
                "exp",
                now.getEpochSecond() + LIFETIME_SECONDS));
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(tokenKey), "HmacSHA256"));
            var signature = mac.doFinal((head + "." + body).getBytes(StandardCharsets.US_ASCII));
            return head + "." + body + "." + base64(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static String part(Object content) {
        return base64(Json.MAPPER.writeValueAsBytes(content));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
