package dev.assay.sandbox.model;

import org.jspecify.annotations.Nullable;

/**
 * How the model endpoint behaves.
 *
 * @param latency how long a call takes
 * @param capacity calls in flight beyond which a call gets 429; 0 is without bound
 * @param retryAfterSeconds the {@code Retry-After} of a 429
 * @param requestsPerMinute the rate that is allowed, told in the {@code x-ratelimit} headers
 * @param tokensPerMinute the tokens that are allowed, in the same way
 * @param rateLimited share of calls, 0 to 1, that get 429 whatever the load
 * @param serverError share of calls that get 500 or 503
 * @param malformed share of completions that are cut off in the middle
 * @param refused share of completions that are refusals
 * @param requiredKey the key that callers must show; null lets everybody in
 * @param schemaMode how a completion treats the schema that was sent
 * @param seed what faults and latencies depend on, besides the number of the call
 */
public record ModelSettings(
        Latency latency,
        int capacity,
        int retryAfterSeconds,
        long requestsPerMinute,
        long tokensPerMinute,
        double rateLimited,
        double serverError,
        double malformed,
        double refused,
        @Nullable String requiredKey,
        SchemaMode schemaMode,
        long seed) {

    /** Checks every value. */
    public ModelSettings {
        require(capacity >= 0, "capacity must not be negative");
        require(retryAfterSeconds >= 0, "retryAfterSeconds must not be negative");
        require(requestsPerMinute > 0, "requestsPerMinute must be positive");
        require(tokensPerMinute > 0, "tokensPerMinute must be positive");
        requireShare("rateLimited", rateLimited);
        requireShare("serverError", serverError);
        requireShare("malformed", malformed);
        requireShare("refused", refused);
    }

    /** No faults, and slow enough for a person to see something happen. */
    public static ModelSettings standard(long seed) {
        return new ModelSettings(
                new Latency(120, 0.35, 2_000),
                0,
                1,
                10_000_000,
                100_000_000_000L,
                0,
                0,
                0,
                0,
                null,
                SchemaMode.SATISFIED,
                seed);
    }

    private static void requireShare(String name, double share) {
        require(share >= 0 && share <= 1, name + " must lie between 0 and 1");
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(problem);
        }
    }
}
