package dev.assay.contracts.http;

import org.jspecify.annotations.Nullable;

/**
 * How an analysis calls its model; what is absent is left to the connection or the endpoint.
 *
 * @param model the model's name at the endpoint; the connection's when absent
 * @param temperature 0 to 2
 * @param maxTokens most tokens a completion may have
 * @param timeoutSeconds how long one call may take; 60 when absent
 * @param seed for endpoints that can repeat themselves
 * @param maxAttempts calls for one record before giving up; 3 when absent
 * @param concurrency calls in flight for one run over the whole fleet, where it starts and its cap; the window when absent
 */
public record ModelSettings(
        @Nullable String model,
        @Nullable Double temperature,
        @Nullable Integer maxTokens,
        @Nullable Integer timeoutSeconds,
        @Nullable Long seed,
        @Nullable Integer maxAttempts,
        @Nullable Integer concurrency) {

    /** Everything left to the defaults. */
    public static final ModelSettings DEFAULTS = new ModelSettings(null, null, null, null, null, null, null);
}
