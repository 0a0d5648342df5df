package dev.assay.sandbox.model;

import dev.assay.sandbox.http.JsonBody;
import dev.assay.sandbox.model.answer.PromptWords;
import dev.assay.sandbox.model.answer.SchemaAnswer;
import dev.assay.sandbox.text.Draw;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the model says; the same for the same messages.
 *
 * @param content null when refused
 * @param reasoning null unless the answer is found there
 * @param refusal null unless refused
 */
record Completion(
        @Nullable String content,
        @Nullable String reasoning,
        @Nullable String refusal,
        String finishReason,
        long tokens) {

    static Completion of(ChatRequest chat, SchemaMode mode, boolean refused, boolean malformed) {
        if (refused) {
            var refusal = "I'm sorry, but I cannot help with that.";
            return new Completion(null, null, refusal, "stop", tokens(refusal));
        }
        var answer = answer(chat, mode);
        if (malformed) {
            answer = answer.substring(0, answer.length() / 2);
        }
        var finishReason = "stop";
        if (chat.maxTokens() > 0 && tokens(answer) > chat.maxTokens()) {
            answer = answer.substring(0, (int) Math.min(answer.length(), chat.maxTokens() * 4));
            finishReason = "length";
        }
        return mode == SchemaMode.REASONING
                ? new Completion("", answer, null, finishReason, tokens(answer))
                : new Completion(answer, null, null, finishReason, tokens(answer));
    }

    private static String answer(ChatRequest chat, SchemaMode mode) {
        var schema = chat.schema();
        var words = new PromptWords(chat.prompt());
        var draw = new Draw(chat.hash()).with(chat.model());
        if (schema == null || mode == SchemaMode.IGNORED) {
            return "In short: " + words.quote(draw.with(1), 200);
        }
        var json = JsonBody.MAPPER.writeValueAsString(new SchemaAnswer(schema, words, draw).answer());
        return mode == SchemaMode.FENCED ? "Here is the JSON you asked for:\n```json\n" + json + "\n```" : json;
    }

    /** About four characters each. */
    private static long tokens(String text) {
        return (text.length() + 3L) / 4;
    }

    ObjectNode body(ChatRequest chat, Draw call) {
        var body = JsonBody.MAPPER
                .createObjectNode()
                .put("id", "chatcmpl-%016x".formatted(call.with(9).seed()))
                .put("object", "chat.completion")
                .put("created", Instant.now().getEpochSecond())
                .put("model", chat.model());
        var choice = body.putArray("choices").addObject().put("index", 0);
        var message = choice.putObject("message").put("role", "assistant").put("content", content);
        if (reasoning != null) {
            message.put("reasoning_content", reasoning);
        }
        message.put("refusal", refusal);
        choice.putNull("logprobs").put("finish_reason", finishReason);
        body.putObject("usage")
                .put("prompt_tokens", chat.promptTokens())
                .put("completion_tokens", tokens)
                .put("total_tokens", chat.promptTokens() + tokens);
        return body.put("system_fingerprint", "sandbox");
    }
}
