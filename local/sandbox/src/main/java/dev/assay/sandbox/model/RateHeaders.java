package dev.assay.sandbox.model;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;

/** The {@code x-ratelimit} headers of OpenAI; times as {@code 12ms} or {@code 6m0s}. */
final class RateHeaders {

    private static final HeaderName LIMIT_REQUESTS = HeaderNames.create("x-ratelimit-limit-requests");
    private static final HeaderName LIMIT_TOKENS = HeaderNames.create("x-ratelimit-limit-tokens");
    private static final HeaderName REMAINING_REQUESTS = HeaderNames.create("x-ratelimit-remaining-requests");
    private static final HeaderName REMAINING_TOKENS = HeaderNames.create("x-ratelimit-remaining-tokens");
    private static final HeaderName RESET_REQUESTS = HeaderNames.create("x-ratelimit-reset-requests");
    private static final HeaderName RESET_TOKENS = HeaderNames.create("x-ratelimit-reset-tokens");

    private RateHeaders() {}

    static void write(
            ServerResponse response, ModelSettings settings, RateBucket.State requests, RateBucket.State tokens) {
        response.header(LIMIT_REQUESTS, Long.toString(settings.requestsPerMinute()))
                .header(LIMIT_TOKENS, Long.toString(settings.tokensPerMinute()))
                .header(REMAINING_REQUESTS, Long.toString(requests.remaining()))
                .header(REMAINING_TOKENS, Long.toString(tokens.remaining()))
                .header(RESET_REQUESTS, written(requests.full()))
                .header(RESET_TOKENS, written(tokens.full()));
    }

    static String written(Duration time) {
        if (time.toMillis() < 1_000) {
            return time.toMillis() + "ms";
        }
        var minutes = time.toMinutes();
        return (minutes > 0 ? minutes + "m" : "") + time.toSecondsPart() + "s";
    }
}
