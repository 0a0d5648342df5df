package dev.assay.catalog.source;

import dev.assay.contracts.http.SourceAccess;
import dev.assay.salesforce.Org;
import dev.assay.salesforce.OrgFailure;
import dev.assay.salesforce.Patience;
import dev.assay.salesforce.auth.JwtBearer;
import dev.assay.salesforce.auth.UnreadableKey;
import dev.assay.service.problem.ProblemException;
import dev.assay.service.seal.Sealer;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The orgs behind Salesforce sources: signed in to once, until their settings change. */
@Component
public class Orgs {

    private final Map<String, SignedIn> signedIn = new ConcurrentHashMap<>();
    private final Sources sources;
    private final Sealer sealer;
    private final KeyReading keys;
    private final SalesforceProperties properties;

    Orgs(Sources sources, Sealer sealer, KeyReading keys, SalesforceProperties properties) {
        this.sources = sources;
        this.sealer = sealer;
        this.keys = keys;
        this.properties = properties;
    }

    private record SignedIn(StoredSource source, JwtBearer bearer, Org org) {}

    /** Whether there is such a Salesforce source. */
    public boolean has(String sourceId) {
        return sources.find(sourceId).isPresent();
    }

    /**
     * The org of a source; nothing is called yet.
     *
     * @throws ProblemException {@code source-not-found}
     */
    public Org org(String sourceId) {
        return current(sourceId).org();
    }

    /**
     * A token to lend.
     *
     * @throws ProblemException {@code source-not-found}
     * @throws OrgFailure if the org refuses the sign-in
     */
    SourceAccess access(String sourceId, boolean renew) {
        return current(sourceId).bearer().access(renew);
    }

    /**
     * Signs in and reads something small.
     *
     * @throws OrgFailure if the org refuses either
     */
    void test(String sourceId) {
        var source = current(sourceId);
        var access = source.bearer().access(true);
        try {
            new Org(source.bearer(), impatient()).get("/wave");
        } catch (OrgFailure failure) {
            throw failure.status() == 404 ? withoutAnalytics(failure, access.apiVersion()) : failure;
        }
    }

    private OrgFailure withoutAnalytics(OrgFailure failure, String apiVersion) {
        return new OrgFailure(
                failure.status(),
                failure.errorCode(),
                failure.sentence() + " The org has no CRM Analytics in API version " + apiVersion
                        + ". Check the source's API version; without one it is " + properties.apiVersion() + ".",
                true);
    }

    private SignedIn current(String sourceId) {
        var source = sources.find(sourceId)
                .orElseThrow(() -> new ProblemException(
                        404, "source-not-found", "There is no Salesforce source '" + sourceId + "'."));
        return Objects.requireNonNull(signedIn.compute(
                sourceId, (id, known) -> known != null && known.source().equals(source) ? known : signIn(source)));
    }

    private SignedIn signIn(StoredSource source) {
        var key = keys.read(opened(source));
        var audience = source.audience() == null ? source.loginUrl() : source.audience();
        var version = source.apiVersion() == null ? properties.apiVersion() : source.apiVersion();
        var bearer = new JwtBearer(
                new JwtBearer.SignIn(source.loginUrl(), audience, source.clientId(), source.username(), key, version),
                impatient());
        return new SignedIn(source, bearer, new Org(bearer));
    }

    private String opened(StoredSource source) {
        try {
            return sealer.open(source.sealedKey(), StoredSource.purpose(source.id()));
        } catch (IllegalStateException | IllegalArgumentException sealedOtherwise) {
            throw new UnreadableKey(
                    "The private key of source '" + source.id()
                            + "' was sealed under another ASSAY_SEAL_KEY. Bring the key again in the settings.",
                    sealedOtherwise);
        }
    }

    /** Somebody waits for the answer. */
    private static Patience impatient() {
        var usual = Patience.DEFAULT;
        return new Patience(3, usual.firstDelay(), usual.longestDelay(), usual.callTimeout());
    }
}
