package dev.assay.execution.call.openai;

import dev.assay.contracts.Json;
import dev.assay.execution.call.CallFailure;
import dev.assay.execution.call.CallFailure.Kind;
import dev.assay.execution.call.Endpoint;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads a reply that is no success. What the endpoint says is looked at but never repeated, except for its codes: it may quote
 * the prompt or a part of the key.
 */
record Refusal(int status, String code, String text) {

    private static final Set<String> NOTHING_LEFT = Set.of(
            "insufficient_quota",
            "credit_balance_exhausted",
            "quota_exceeded",
            "billing_hard_limit_reached",
            "billing_not_active");
    private static final Set<String> NO_SUCH_MODEL =
            Set.of("model_not_found", "deploymentnotfound", "unknown_model", "invalid_model");
    private static final Pattern NO_SUCH_MODEL_TEXT =
            Pattern.compile("model .{0,200}(not found|does not exist|not loaded|unknown)", Pattern.DOTALL);
    private static final Pattern SAFE_CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");
    private static final int LONGEST_TEXT = 4_000;

    static CallFailure read(Endpoint endpoint, @Nullable String model, HttpResponse<byte[]> reply) {
        var refusal = of(reply);
        var kind = refusal.kind();
        var wait =
                switch (kind) {
                    case THROTTLED, OVERLOADED, FAULTY -> RetryAfter.read(reply.headers(), refusal.text());
                    default -> null;
                };
        return new CallFailure(kind, wait, refusal.message(kind, Exchange.shown(endpoint), model));
    }

    private static Refusal of(HttpResponse<byte[]> reply) {
        var raw = reply.body();
        JsonNode error;
        try {
            var body = Json.MAPPER.readTree(raw);
            error = body.has("error") ? body.path("error") : body;
        } catch (JacksonException e) {
            error = Json.MAPPER.createObjectNode();
        }
        var code = error.path("code").asString("");
        var named = code.isEmpty() ? error.path("type").asString("") : code;
        var text = new String(raw, 0, Math.min(raw.length, LONGEST_TEXT), StandardCharsets.UTF_8);
        return new Refusal(
                reply.statusCode(),
                SAFE_CODE.matcher(named).matches() ? named.toLowerCase(Locale.ROOT) : "",
                text.toLowerCase(Locale.ROOT));
    }

    private Kind kind() {
        return switch (status) {
            case 401, 403 -> Kind.REFUSED_KEY;
            case 402 -> Kind.QUOTA;
            case 404 -> Kind.UNKNOWN_MODEL;
            case 408 -> Kind.TIMED_OUT;
            case 409, 425 -> Kind.FAULTY;
            case 503, 529 -> Kind.OVERLOADED;
            case 429 ->
                NOTHING_LEFT.contains(code) || NOTHING_LEFT.stream().anyMatch(text::contains)
                        ? Kind.QUOTA
                        : Kind.THROTTLED;
            default -> {
                if (status >= 500) {
                    yield Kind.FAULTY;
                }
                yield status == 400 && namesNoModel() ? Kind.UNKNOWN_MODEL : Kind.REFUSED_REQUEST;
            }
        };
    }

    private boolean namesNoModel() {
        return NO_SUCH_MODEL.contains(code) || NO_SUCH_MODEL_TEXT.matcher(text).find();
    }

    private String message(Kind kind, String where, @Nullable String model) {
        var answered = where + " answered " + status + (code.isEmpty() ? "" : " (" + code + ")");
        return switch (kind) {
            case REFUSED_KEY -> answered + ": it does not accept the key; enter a valid one in the connection.";
            case QUOTA -> answered + ": nothing is left to spend; add credit or raise the limit there.";
            case UNKNOWN_MODEL ->
                model == null
                        ? answered + ": there is nothing at this address; check the base URL."
                        : answered + ": it has no model \"" + model
                                + "\"; pick another, load it there, or check the base URL.";
            case THROTTLED -> answered + ": too many calls; lower the concurrency.";
            case REFUSED_REQUEST -> answered + ": " + refusedBecause();
            default -> answered + ".";
        };
    }

    private String refusedBecause() {
        if (status == 413 || code.contains("context_length") || text.contains("context length")) {
            return "the rendered prompt is longer than the model takes.";
        }
        if (text.contains("response_format") || text.contains("schema")) {
            return "it does not take the response schema; keep to the portable part of JSON Schema.";
        }
        return "it does not take this request; check the model's settings.";
    }
}
