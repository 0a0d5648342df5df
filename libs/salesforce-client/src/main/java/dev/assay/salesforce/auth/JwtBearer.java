package dev.assay.salesforce.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.assay.contracts.http.SourceAccess;
import dev.assay.salesforce.AccessProvider;
import dev.assay.salesforce.OrgFailure;
import dev.assay.salesforce.Patience;
import java.security.interfaces.RSAPrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Signs in to an org by the OAuth 2.0 JWT bearer flow and keeps the token until it is refused. Thread-safe. */
public final class JwtBearer implements AccessProvider {

    private static final Duration ASSERTION_LIFETIME = Duration.ofMinutes(3);

    private final ReentrantLock signingIn = new ReentrantLock();
    private final SignIn signIn;
    private final TokenEndpoint endpoint;
    private volatile @Nullable SourceAccess current;

    public JwtBearer(SignIn signIn, Patience patience) {
        this.signIn = signIn;
        this.endpoint = new TokenEndpoint(signIn.loginUrl(), patience);
    }

    /**
     * Who signs in, and where.
     *
     * @param loginUrl the login host or My Domain, without a path
     * @param audience the assertion's audience
     * @param clientId the consumer key of the connected app
     * @param username the pre-authorised user
     * @param key the app's private key, as {@link PrivateKeys} read it
     * @param apiVersion for example {@code v67.0}
     */
    public record SignIn(
            String loginUrl, String audience, String clientId, String username, RSAPrivateKey key, String apiVersion) {

        /** Without the key. */
        @Override
        public String toString() {
            return "SignIn[" + loginUrl + ", " + username + "]";
        }
    }

    /** {@inheritDoc} Callers that wait for a renewal get that one, and make no further ones. */
    @Override
    public SourceAccess access(boolean renew) {
        var refused = renew ? current : null;
        signingIn.lock();
        try {
            var known = current;
            if (known == null || known.equals(refused)) {
                known = signedIn();
                current = known;
            }
            return known;
        } finally {
            signingIn.unlock();
        }
    }

    private SourceAccess signedIn() {
        try {
            return endpoint.exchange(assertion(), signIn.apiVersion());
        } catch (OrgFailure refused) {
            if (!TokenEndpoint.saysExpired(refused)) {
                throw refused;
            }
            // The assertion may have waited too long on its way; a fresh one tells that from a wrong clock.
            return endpoint.exchange(assertion(), signIn.apiVersion());
        }
    }

    private String assertion() {
        var claims = new JWTClaimsSet.Builder()
                .issuer(signIn.clientId())
                .subject(signIn.username())
                .audience(signIn.audience())
                .expirationTime(Date.from(Instant.now().plus(ASSERTION_LIFETIME)))
                .build();
        var assertion = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
        try {
            assertion.sign(new RSASSASigner(signIn.key()));
        } catch (JOSEException e) {
            throw new UnreadableKey("The private key cannot sign the assertion.", e);
        }
        return assertion.serialize();
    }
}
