package dev.assay.contracts.http;

import org.jspecify.annotations.Nullable;

/**
 * A connection as it is written.
 *
 * @param provider one of the providers that the service lists, for example {@code openai}
 * @param baseUrl up to and without {@code /chat/completions}; the provider's own when absent
 * @param model the model that analyses use which name none
 * @param apiKey write-only, kept sealed; absent keeps the one that is stored, empty removes it
 * @param concurrency calls in flight over the whole fleet, where it starts and its cap; no cap when absent
 */
public record ConnectionSettings(
        String provider,
        @Nullable String baseUrl,
        @Nullable String model,
        @Nullable String apiKey,
        @Nullable Integer concurrency) {

    /** Without the key. */
    @Override
    public String toString() {
        return "ConnectionSettings[" + provider + ", " + baseUrl + ", " + model + "]";
    }
}
