package dev.assay.execution.worker.attempt;

import dev.assay.contracts.Outcome;
import dev.assay.contracts.Reason;
import dev.assay.contracts.topic.How;
import dev.assay.contracts.topic.RecordOutcome;
import dev.assay.contracts.topic.RecordOutcome.Violation;
import dev.assay.contracts.topic.RecordTask;
import dev.assay.execution.call.CallResult;
import dev.assay.execution.call.Completion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the calls for one task cost, and the outcome that reports it. */
final class Tally {

    private final RecordTask task;
    private int calls;
    private long inputTokens;
    private long outputTokens;
    private long firstStarted;
    private long lastEnded;

    Tally(RecordTask task) {
        this.task = task;
    }

    void add(CallResult result, long startedNanos, long endedNanos) {
        if (calls++ == 0) {
            firstStarted = startedNanos;
        }
        lastEnded = endedNanos;
        inputTokens += result.inputTokens();
        outputTokens += result.outputTokens();
    }

    RecordOutcome succeeded(JsonNode response, How how, Completion completion) {
        return outcome(Outcome.SUCCEEDED, response, List.of(), null, how, completion);
    }

    RecordOutcome invalid(List<Violation> violations, Completion completion) {
        return outcome(Outcome.INVALID, null, violations, null, null, completion);
    }

    RecordOutcome failed(Reason failure) {
        return outcome(Outcome.FAILED, null, List.of(), failure, null, null);
    }

    private RecordOutcome outcome(
            Outcome outcome,
            @Nullable JsonNode response,
            List<Violation> violations,
            @Nullable Reason failure,
            @Nullable How how,
            @Nullable Completion completion) {
        return new RecordOutcome(
                RecordOutcome.idOf(task.runId(), task.number()),
                Instant.now(),
                task.runId(),
                task.revision(),
                task.epoch(),
                task.number(),
                task.recordId(),
                task.recordName(),
                outcome,
                response,
                violations,
                failure,
                how,
                calls,
                inputTokens,
                outputTokens,
                Duration.ofNanos(lastEnded - firstStarted).toMillis(),
                completion == null ? null : completion.model(),
                completion == null ? null : completion.finishReason());
    }
}
