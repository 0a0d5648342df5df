package dev.assay.contracts.http;

import org.jspecify.annotations.Nullable;

/**
 * A connection as it is read.
 *
 * @param name unique; letters, digits, dots, dashes and underscores
 * @param hasKey whether a key is stored
 */
public record Connection(
        String name,
        String provider,
        String baseUrl,
        @Nullable String model,
        boolean hasKey,
        @Nullable Integer concurrency) {}
