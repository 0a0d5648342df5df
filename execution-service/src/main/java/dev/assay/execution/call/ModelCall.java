package dev.assay.execution.call;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one call asks.
 *
 * @param turns the conversation so far; the constant part first, because endpoints cache prefixes
 * @param format the shape that the answer must have; free text when null
 * @param model the model's name at the endpoint
 * @param temperature 0 to 2; the endpoint's own when null
 * @param maxTokens most tokens the completion may have; the endpoint's own when null
 * @param timeout for the whole exchange, the reply's body included
 * @param seed for endpoints that can repeat themselves
 */
public record ModelCall(
        List<Turn> turns,
        @Nullable ResponseFormat format,
        String model,
        @Nullable Double temperature,
        @Nullable Integer maxTokens,
        Duration timeout,
        @Nullable Long seed) {

    /** A single question in free text, everything else left to the endpoint. */
    public static ModelCall ask(String question, String model, Duration timeout) {
        return new ModelCall(List.of(Turn.user(question)), null, model, null, null, timeout, null);
    }

    /** The same call with another conversation. */
    public ModelCall withTurns(List<Turn> conversation) {
        return new ModelCall(conversation, format, model, temperature, maxTokens, timeout, seed);
    }

    /** The same call with room for a longer completion. */
    public ModelCall withMaxTokens(int tokens) {
        return new ModelCall(turns, format, model, temperature, tokens, timeout, seed);
    }

    /** Without what is asked. */
    @Override
    public String toString() {
        return "ModelCall[" + model + ", " + turns.size() + " turns, " + timeout + "]";
    }
}
