package dev.assay.execution.connection;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A connection as it is kept.
 *
 * @param name unique
 * @param provider for example {@code openai}
 * @param baseUrl up to and without {@code /chat/completions}
 * @param model the model of analyses that name none
 * @param sealedKey the key, sealed for {@link #purpose()}; absent when the endpoint needs none
 * @param concurrency calls in flight over the whole fleet, where it starts and its cap; no cap when absent
 */
@Document("connections")
public record StoredConnection(
        @Id String name,
        String provider,
        String baseUrl,
        @Nullable String model,
        @Nullable String sealedKey,
        @Nullable Integer concurrency) {

    /** What the key is sealed for. */
    public String purpose() {
        return "connection:" + name;
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "StoredConnection[" + name + ", " + provider + ", " + baseUrl + "]";
    }
}
