package dev.assay.contracts.topic;

import dev.assay.contracts.Outcome;
import dev.assay.contracts.Reason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How a record task ended.
 *
 * @param recordId value of the record id field
 * @param recordName value of the record name field, if any
 * @param response the response, when the outcome is <em>succeeded</em>
 * @param violations where the last completion departs from the schema, when the outcome is <em>invalid</em>
 * @param failure the last attempt's failure, when the outcome is <em>failed</em>
 * @param how how the response came to be valid, when it did
 * @param attempts calls made for the task
 * @param inputTokens tokens of all attempts, as the endpoint counts them; 0 when it does not
 * @param outputTokens tokens of all attempts, as the endpoint counts them; 0 when it does not
 * @param latencyMillis from the first call's start to the last one's end, waits between attempts included
 * @param model the model that the endpoint says it used
 * @param finishReason why the model stopped, in the endpoint's words
 */
public record RecordOutcome(
        String id,
        Instant at,
        String runId,
        long revision,
        int epoch,
        int number,
        String recordId,
        @Nullable String recordName,
        Outcome outcome,
        @Nullable JsonNode response,
        List<Violation> violations,
        @Nullable Reason failure,
        @Nullable How how,
        int attempts,
        long inputTokens,
        long outputTokens,
        long latencyMillis,
        @Nullable String model,
        @Nullable String finishReason)
        implements TaskResult {

    /**
     * One place where a completion departs from the schema.
     *
     * @param path JSON pointer into the completion
     * @param message what is expected there
     */
    public record Violation(String path, String message) {}

    /** The id derives from run and number: a record has one outcome. */
    public static String idOf(String runId, int number) {
        return runId + ":" + number;
    }
}
