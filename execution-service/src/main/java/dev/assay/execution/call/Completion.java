package dev.assay.execution.call;

import org.jspecify.annotations.Nullable;

/**
 * What the model returned, untouched.
 *
 * @param text the answer; a reasoning model's thoughts when it put its answer there
 * @param model the model that the endpoint says it used
 * @param finishReason why the model stopped, in the endpoint's words
 */
public record Completion(
        String text,
        long inputTokens,
        long outputTokens,
        @Nullable String model,
        @Nullable String finishReason) implements CallResult {

    /** Without the answer. */
    @Override
    public String toString() {
        return "Completion[" + text.length() + " characters, " + model + ", " + finishReason + "]";
    }
}
