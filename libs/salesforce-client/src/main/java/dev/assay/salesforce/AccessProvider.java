package dev.assay.salesforce;

import dev.assay.contracts.http.SourceAccess;

/** Where an {@link Org} gets its access from: it signs in itself, or another service lends it. */
@FunctionalInterface
public interface AccessProvider {

    /**
     * A short-lived way into the org.
     *
     * @param renew the access given before was refused: get a new one
     * @throws OrgFailure if there is none to be had
     */
    SourceAccess access(boolean renew);
}
