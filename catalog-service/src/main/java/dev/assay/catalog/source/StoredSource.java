package dev.assay.catalog.source;

import dev.assay.contracts.http.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A Salesforce source as it is kept.
 *
 * @param sealedKey the private key, sealed
 * @param version grows with every change, so that what was made of older settings is seen to be stale
 */
@Document("sources")
record StoredSource(
        @Id String id,
        String name,
        String loginUrl,
        @Nullable String audience,
        String clientId,
        String username,
        String sealedKey,
        @Nullable String apiVersion,
        @Version @Nullable Long version) {

    /** What a source's key is sealed for. */
    static String purpose(String id) {
        return "source:" + id;
    }

    Source shown() {
        return new Source(id, Source.Kind.SALESFORCE, name, loginUrl);
    }
}
