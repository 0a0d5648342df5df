package dev.assay.salesforce;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an org answered; its body is read once, while it comes. */
final class Answer implements AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();
    private static final int SHOWN = 300;
    private static final int KEPT = 16_384;

    private final int status;
    private final InputStream body;
    private final @Nullable String retryAfter;
    private final Future<?> deadline;

    /** @param deadline what ends the reading, called off when the answer is closed */
    Answer(int status, InputStream body, @Nullable String retryAfter, Future<?> deadline) {
        this.status = status;
        this.body = body;
        this.retryAfter = retryAfter;
        this.deadline = deadline;
    }

    int status() {
        return status;
    }

    /**
     * Reads a success to its end, so that the connection serves the next call.
     *
     * @throws IOException if the body ends too early
     */
    <T> T read(AnswerReader<T> reader) throws IOException {
        var read = reader.read(body);
        body.transferTo(OutputStream.nullOutputStream());
        return read;
    }

    boolean ok() {
        return status >= 200 && status < 300;
    }

    /** A body as a tree; a missing node when it is empty. */
    static JsonNode json(InputStream body) {
        return MAPPER.readTree(body);
    }

    /** How long the org asks to be left alone; nothing when it does not say, or says it as a date. */
    Duration wanted() {
        return retryAfter != null && retryAfter.matches("\\d{1,6}")
                ? Duration.ofSeconds(Long.parseLong(retryAfter))
                : Duration.ZERO;
    }

    /**
     * What the org says is wrong, in whichever of its shapes: a list of errors, one error, the sign-in's own, a page.
     *
     * @throws IOException if it cannot be read
     */
    OrgFailure failure(String call) throws IOException {
        var content = body.readAllBytes();
        var error = error(content);
        var code = first(error, "errorCode", "error");
        var message = first(error, "message", "errorMsg", "error_description");
        var text = code == null && message == null ? "no error that can be read" : words(code, message);
        var said = "The org answered " + call + " with " + status + ": " + text;
        var lasting = !mayHeal(code, message);
        var advice = advice(code, lasting);
        return new OrgFailure(
                status,
                code,
                advice.isEmpty() ? said : OrgFailure.sentence(said) + " " + advice,
                lasting,
                text(content));
    }

    /** The beginning of what came, for whoever looks into it. */
    private static String text(byte[] content) {
        return new String(content, 0, Math.min(content.length, KEPT), StandardCharsets.UTF_8);
    }

    private String advice(@Nullable String code, boolean lasting) {
        if (status >= 500 && code == null) {
            return "The org, or a gateway before it, is not available now. Try again later.";
        }
        if (!lasting) {
            return "";
        }
        if (status == 403 && OrgFailure.LIMIT.equals(code)) {
            return "The org's API calls of the last 24 hours are used up. Wait until older ones no longer count (Setup, Company "
                    + "Information, shows how many there were) or have the limit raised, and try again.";
        }
        if (status == 401) {
            return "A new token was refused too. Check the user's session policies and whether the app is still allowed.";
        }
        if (status == 403 && code != null && code.startsWith("API_")) {
            return "Give the user the permission 'API Enabled'.";
        }
        return "";
    }

    private static JsonNode error(byte[] content) {
        try {
            var read = MAPPER.readTree(content);
            return read.isArray() && !read.isEmpty() ? read.get(0) : read;
        } catch (JacksonException notJson) {
            return MAPPER.missingNode();
        }
    }

    /** The daily limit stays crossed for long; the limit of calls at once does not. */
    private boolean mayHeal(@Nullable String code, @Nullable String message) {
        if (status == 403) {
            return OrgFailure.LIMIT.equals(code)
                    && message != null
                    && message.toLowerCase(Locale.ROOT).contains("concurrent");
        }
        return status == 408
                || status == 429
                || (status >= 500 && status != 501)
                || "UNABLE_TO_LOCK_ROW".equals(code)
                || "SERVER_UNAVAILABLE".equals(code);
    }

    private static String words(@Nullable String code, @Nullable String message) {
        var all = (message == null ? "" : message) + (code == null ? "" : " (" + code + ")");
        return all.length() <= SHOWN ? all.strip() : all.substring(0, SHOWN).strip() + "…";
    }

    private static @Nullable String first(JsonNode error, String... names) {
        for (var name : names) {
            var value = error.path(name);
            if (value.isValueNode() && !value.isNull() && !value.isMissingNode()) {
                return value.asString();
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        deadline.cancel(false);
        body.close();
    }
}
