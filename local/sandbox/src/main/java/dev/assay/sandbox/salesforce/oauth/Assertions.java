package dev.assay.sandbox.salesforce.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import dev.assay.sandbox.http.JsonBody;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Judges the assertions of the JWT bearer flow. */
final class Assertions {

    private static final Set<String> AUDIENCES = Set.of("https://login.salesforce.com", "https://test.salesforce.com");

    private final RegisteredClient client;
    private final InstantSource clock;

    Assertions(RegisteredClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    /** Why an assertion is not accepted, in the words of the real service. */
    static final class Refused extends Exception {

        final String error;

        Refused(String error, String description) {
            super(description);
            this.error = error;
        }
    }

    /** Accepts an assertion that is meant for this address, or refuses it; answers its audience. */
    String accept(String assertion, String address, Duration expBound) throws Refused {
        var jws = parsed(assertion);
        var claims = claims(jws);
        if (!claims.path("iss").asString("").equals(client.clientId())) {
            throw new Refused("invalid_client_id", "client identifier invalid");
        }
        if (!verified(jws)) {
            throw new Refused("invalid_grant", "invalid assertion");
        }
        var audience = claims.path("aud").asString("").replaceAll("/+$", "");
        if (!AUDIENCES.contains(audience) && !audience.equals(address)) {
            throw new Refused("invalid_grant", "audience is invalid");
        }
        expiry(claims.path("exp"), expBound);
        if (!claims.path("sub").asString("").equals(client.username())) {
            throw new Refused("invalid_grant", "user hasn't approved this consumer");
        }
        return audience;
    }

    private static JWSObject parsed(String assertion) throws Refused {
        try {
            return JWSObject.parse(assertion);
        } catch (ParseException e) {
            throw new Refused("invalid_grant", "invalid assertion");
        }
    }

    private static JsonNode claims(JWSObject jws) throws Refused {
        try {
            return JsonBody.MAPPER.readTree(jws.getPayload().toBytes());
        } catch (JacksonException e) {
            throw new Refused("invalid_grant", "invalid assertion");
        }
    }

    private boolean verified(JWSObject jws) {
        try {
            return JWSAlgorithm.RS256.equals(jws.getHeader().getAlgorithm())
                    && jws.verify(new RSASSAVerifier(client.publicKey()));
        } catch (JOSEException e) {
            return false;
        }
    }

    /** Accepts a number or a text, and unless bounded any time in the future: official tools send milliseconds. */
    private void expiry(JsonNode exp, Duration bound) throws Refused {
        var seconds = exp.isString()
                ? exp.asString().matches("\\d{1,18}") ? Long.parseLong(exp.asString()) : 0
                : exp.asLong(0);
        var now = clock.instant().getEpochSecond();
        if (seconds <= now || (bound.isPositive() && seconds > now + bound.toSeconds())) {
            throw new Refused("invalid_grant", "expired authorization code");
        }
    }
}
