package dev.assay.execution.call;

import org.jspecify.annotations.Nullable;

/**
 * Where a model is reached.
 *
 * @param provider decides what the endpoint is known to differ in, for example {@code openai}
 * @param baseUrl up to and without {@code /chat/completions}
 * @param key sent as a bearer token; null when the endpoint needs none
 */
public record Endpoint(
        String provider, String baseUrl, @Nullable String key) {

    /** Without the key. */
    @Override
    public String toString() {
        return "Endpoint[" + provider + ", " + baseUrl + "]";
    }
}
