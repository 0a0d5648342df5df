package dev.assay.sandbox.model;

import dev.assay.sandbox.text.Draw;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a call asks for.
 *
 * @param prompt the text of the last message of the user
 * @param hash stands for all messages
 * @param promptTokens about four characters each
 * @param maxTokens the most that the completion may have; 0 without bound
 * @param schema the JSON Schema that the completion shall satisfy; null when none was sent
 */
record ChatRequest(
        String model,
        String prompt,
        long hash,
        long promptTokens,
        long maxTokens,
        @Nullable JsonNode schema) {

    /** A call that cannot be answered, in words for its sender. */
    static final class Unreadable extends Exception {

        final String parameter;

        Unreadable(String parameter, String message) {
            super(message);
            this.parameter = parameter;
        }
    }

    static ChatRequest read(JsonNode body) throws Unreadable {
        var messages = body.path("messages");
        if (!messages.isArray() || messages.isEmpty()) {
            throw new Unreadable("messages", "'messages' must be an array with at least one message");
        }
        if (!body.path("model").isString()) {
            throw new Unreadable("model", "you must provide a model parameter");
        }
        if (body.path("stream").asBoolean(false)) {
            throw new Unreadable("stream", "this endpoint does not stream; leave 'stream' out");
        }
        var prompt = "";
        var hash = new Draw(messages.size());
        var characters = 0L;
        for (var message : messages) {
            var role = message.path("role").asString("");
            var text = text(message.path("content"));
            hash = hash.with(role).with(text);
            characters += text.length();
            if (role.equals("user")) {
                prompt = text;
            }
        }
        var maxTokens = body.path("max_completion_tokens")
                .asLong(body.path("max_tokens").asLong(0));
        return new ChatRequest(
                body.path("model").asString(), prompt, hash.seed(), characters / 4 + 3, maxTokens, schema(body));
    }

    private static @Nullable JsonNode schema(JsonNode body) throws Unreadable {
        var format = body.path("response_format");
        return switch (format.path("type").asString("text")) {
            case "text" -> null;
            case "json_schema" -> {
                var schema = format.path("json_schema").path("schema");
                if (!schema.isObject()) {
                    throw new Unreadable("response_format", "'response_format.json_schema.schema' must be an object");
                }
                yield schema;
            }
            default ->
                throw new Unreadable("response_format", "'response_format.type' must be 'json_schema' or 'text'");
        };
    }

    private static String text(JsonNode content) {
        if (content.isString()) {
            return content.asString();
        }
        var text = new StringBuilder();
        for (var part : content) {
            text.append(part.path("text").asString(""));
        }
        return text.toString();
    }
}
