package dev.assay.export.outcome;

import dev.assay.contracts.Json;
import dev.assay.contracts.Outcome;
import dev.assay.contracts.Reason;
import dev.assay.contracts.topic.How;
import dev.assay.contracts.topic.RecordOutcome;
import java.util.Date;
import java.util.Locale;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An outcome as it is kept.
 *
 * @param number the record's number in the run
 * @param offset where it was read
 * @param response the response as compact JSON, when the outcome is <em>succeeded</em>
 * @param violations a compact JSON array of path and message
 * @param how how the response came to be valid, when it did
 */
public record StoredOutcome(
        int number,
        long offset,
        String recordId,
        @Nullable String recordName,
        Outcome outcome,
        @Nullable String response,
        String violations,
        @Nullable Reason failure,
        @Nullable String how,
        int attempts,
        long inputTokens,
        long outputTokens,
        long latencyMillis,
        @Nullable String model,
        @Nullable String finishReason) {

    /** Records whose outcomes are read together. */
    static final int BLOCK = 1_000;

    static final String BLOCK_FIELD = "block";
    static final String OFFSET_FIELD = "offset";
    private static final String NO_VIOLATIONS = "[]";

    /** Names the block that a record lies in. */
    static String blockOf(String runId, int number) {
        return block(runId, number / BLOCK);
    }

    static String block(String runId, int block) {
        return runId + ":" + block;
    }

    /** Built by hand: a general mapping takes several times as long, and this is done for every record. */
    static Document document(RecordOutcome outcome, long offset) {
        var failure = outcome.failure();
        var response = outcome.response();
        var document = new Document("_id", RecordOutcome.idOf(outcome.runId(), outcome.number()))
                .append(BLOCK_FIELD, blockOf(outcome.runId(), outcome.number()))
                .append("number", outcome.number())
                .append(OFFSET_FIELD, offset)
                .append("at", Date.from(outcome.at()))
                .append("recordId", outcome.recordId())
                .append("recordName", outcome.recordName())
                .append("outcome", outcome.outcome().name())
                .append("response", response == null ? null : Json.MAPPER.writeValueAsString(response))
                .append("how", word(outcome.how()))
                .append("attempts", outcome.attempts())
                .append("inputTokens", outcome.inputTokens())
                .append("outputTokens", outcome.outputTokens())
                .append("latencyMillis", outcome.latencyMillis())
                .append("model", outcome.model())
                .append("finishReason", outcome.finishReason());
        if (failure != null) {
            document.append("failureCode", failure.code()).append("failureMessage", failure.message());
        }
        if (!outcome.violations().isEmpty()) {
            document.append("violations", Json.MAPPER.writeValueAsString(outcome.violations()));
        }
        return document;
    }

    static StoredOutcome of(Document document) {
        var failureCode = document.getString("failureCode");
        return new StoredOutcome(
                document.getInteger("number"),
                document.getLong(OFFSET_FIELD),
                document.getString("recordId"),
                document.getString("recordName"),
                Outcome.valueOf(document.getString("outcome")),
                document.getString("response"),
                document.get("violations", NO_VIOLATIONS),
                failureCode == null ? null : new Reason(failureCode, document.getString("failureMessage")),
                document.getString("how"),
                document.getInteger("attempts"),
                document.getLong("inputTokens"),
                document.getLong("outputTokens"),
                document.getLong("latencyMillis"),
                document.getString("model"),
                document.getString("finishReason"));
    }

    private static @Nullable String word(@Nullable How how) {
        return how == null ? null : how.name().toLowerCase(Locale.ROOT);
    }
}
