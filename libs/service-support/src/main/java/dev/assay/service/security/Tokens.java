package dev.assay.service.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Signs the short-lived tokens that services show each other. */
public final class Tokens {

    /** The claim that holds the roles. */
    public static final String ROLES = "roles";

    /** The role of a service acting for itself. */
    public static final String SERVICE = "service";

    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private final SecretKey key;

    /**
     * @param base64Key 32 bytes
     * @throws IllegalArgumentException if it is not base64 of 32 bytes
     */
    public Tokens(String base64Key) {
        this.key = keyOf(base64Key);
    }

    static SecretKey keyOf(String base64Key) {
        var bytes = Base64.getDecoder().decode(base64Key);
        if (bytes.length != 32) {
            throw new IllegalArgumentException("ASSAY_TOKEN_KEY must be base64 of 32 bytes, not of " + bytes.length);
        }
        return new SecretKeySpec(bytes, "HmacSHA256");
    }

    /** A token for a service acting for itself. */
    public String forService(String service) {
        return sign(service, List.of(SERVICE));
    }

    /** A token for a user's request. */
    public String forUser(String user, List<String> roles) {
        return sign(user, roles);
    }

    private String sign(String subject, List<String> roles) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .subject(subject)
                .claim(ROLES, roles)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .build();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(new MACSigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("a token cannot be signed", e);
        }
        return token.serialize();
    }
}
