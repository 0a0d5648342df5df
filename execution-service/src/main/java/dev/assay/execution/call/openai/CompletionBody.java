package dev.assay.execution.call.openai;

import dev.assay.contracts.Json;
import dev.assay.execution.call.CallFailure;
import dev.assay.execution.call.CallFailure.Kind;
import dev.assay.execution.call.CallResult;
import dev.assay.execution.call.Completion;
import dev.assay.execution.call.Endpoint;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the reply of a chat completion that the endpoint calls a success. */
final class CompletionBody {

    /** Where reasoning models put their answer when they leave the content empty. */
    private static final List<String> ELSEWHERE = List.of("reasoning_content", "reasoning");

    private CompletionBody() {}

    static CallResult read(Endpoint endpoint, byte[] body) {
        JsonNode reply;
        try {
            reply = Json.MAPPER.readTree(body);
        } catch (JacksonException e) {
            return unreadable(endpoint, "no JSON");
        }
        var choice = reply.path("choices").path(0);
        if (!choice.isObject()) {
            return unreadable(endpoint, "no choice");
        }
        return read(endpoint, reply, choice);
    }

    private static CallResult read(Endpoint endpoint, JsonNode reply, JsonNode choice) {
        var usage = reply.path("usage");
        var input = usage.path("prompt_tokens").asLong(0);
        var output = usage.path("completion_tokens").asLong(0);
        var stopped = text(choice.path("finish_reason"));
        var message = choice.path("message");
        if ("length".equals(stopped)) {
            return new CallFailure(
                    Kind.TRUNCATED,
                    null,
                    "The completion was cut off at its most tokens; allow more tokens, or ask for less.",
                    input,
                    output);
        }
        if (text(message.path("refusal")) != null || "content_filter".equals(stopped)) {
            return new CallFailure(
                    Kind.DECLINED, null, "The model or its content filter declined this record.", input, output);
        }
        var answer = answer(message);
        if (answer == null) {
            return unreadable(endpoint, "an empty message");
        }
        return new Completion(answer, input, output, text(reply.path("model")), stopped);
    }

    private static @Nullable String answer(JsonNode message) {
        var content = message.path("content");
        if (content.isArray()) {
            var joined = new StringBuilder();
            content.values().forEach(part -> joined.append(part.path("text").asString("")));
            content = Json.MAPPER.getNodeFactory().stringNode(joined.toString());
        }
        var said = text(content);
        if (said != null) {
            return said;
        }
        return ELSEWHERE.stream()
                .map(name -> text(message.path(name)))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() && !node.stringValue().isBlank() ? node.stringValue() : null;
    }

    private static CallFailure unreadable(Endpoint endpoint, String what) {
        return new CallFailure(
                Kind.UNREADABLE,
                null,
                Exchange.shown(endpoint) + " answered with " + what + " instead of a completion.");
    }
}
