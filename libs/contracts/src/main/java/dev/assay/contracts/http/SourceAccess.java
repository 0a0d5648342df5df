package dev.assay.contracts.http;

/**
 * A short-lived way into an org, lent to a service.
 *
 * @param instanceUrl where calls go
 * @param accessToken opaque; a 401 means: ask again with {@code renew=true}
 * @param apiVersion for example {@code v67.0}
 */
public record SourceAccess(String instanceUrl, String accessToken, String apiVersion) {

    /** Without the token. */
    @Override
    public String toString() {
        return "SourceAccess[" + instanceUrl + ", " + apiVersion + "]";
    }
}
