package dev.assay.contracts.http;

import org.jspecify.annotations.Nullable;

/**
 * How to reach a Salesforce org by the OAuth 2.0 JWT bearer flow.
 *
 * @param name as people read it
 * @param loginUrl the login host or My Domain, without a path
 * @param audience the JWT's audience; the login URL when absent
 * @param clientId the consumer key of the connected app
 * @param username the pre-authorised user
 * @param privateKey PEM of the RSA key; write-only, kept sealed; absent keeps the one that is stored
 * @param apiVersion for example {@code v67.0}; the service's default when absent
 */
public record SalesforceSourceSettings(
        String name,
        String loginUrl,
        @Nullable String audience,
        String clientId,
        String username,
        @Nullable String privateKey,
        @Nullable String apiVersion) {

    /** Without the key. */
    @Override
    public String toString() {
        return "SalesforceSourceSettings[" + name + ", " + loginUrl + ", " + username + "]";
    }
}
