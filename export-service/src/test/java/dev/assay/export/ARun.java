package dev.assay.export;

import dev.assay.contracts.ExportTarget;
import dev.assay.contracts.Json;
import dev.assay.contracts.Lane;
import dev.assay.contracts.Outcome;
import dev.assay.contracts.OutcomeCounts;
import dev.assay.contracts.Reason;
import dev.assay.contracts.RunState;
import dev.assay.contracts.Selection;
import dev.assay.contracts.topic.How;
import dev.assay.contracts.topic.RecordOutcome;
import dev.assay.contracts.topic.RunDeleted;
import dev.assay.contracts.topic.RunFinished;
import dev.assay.contracts.topic.RunRequested;
import dev.assay.contracts.topic.TaskReturned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The messages of one run, as execution-service and its workers write them. */
public record ARun(String id, String name, List<String> parameters) {

    /** A run with an id of its own. */
    public static ARun named(String name, String... parameters) {
        return new ARun("run-" + UUID.randomUUID(), name, List.of(parameters));
    }

    /** Where uploads of tests go. */
    public static ExportTarget target(String dataset, ExportTarget.Operation operation) {
        return new ExportTarget("sandbox", dataset, null, operation);
    }

    public RunRequested requested(@Nullable ExportTarget target) {
        return new RunRequested(
                UUID.randomUUID().toString(),
                Instant.now(),
                id,
                1,
                1,
                name,
                Lane.BATCH,
                "files",
                "claims",
                "claims-1",
                "Claim_Number",
                null,
                List.of("Narrative"),
                new Selection.All(),
                parameters,
                target,
                "anna",
                null,
                null,
                null);
    }

    public RecordOutcome succeeded(int number, String response) {
        return outcome(number, Outcome.SUCCEEDED, response, null);
    }

    public RecordOutcome failed(int number) {
        return outcome(number, Outcome.FAILED, null, new Reason("timed-out", "No answer."));
    }

    private RecordOutcome outcome(int number, Outcome outcome, @Nullable String response, @Nullable Reason failure) {
        return new RecordOutcome(
                RecordOutcome.idOf(id, number),
                Instant.now(),
                id,
                1,
                1,
                number,
                "C-" + number,
                null,
                outcome,
                response == null ? null : Json.MAPPER.readTree(response),
                List.of(),
                failure,
                response == null ? null : How.AT_ONCE,
                1,
                100,
                20,
                350,
                "sandbox-large",
                "stop");
    }

    public TaskReturned returned(int number) {
        return new TaskReturned(
                UUID.randomUUID().toString(), Instant.now(), id, 1, 1, number, TaskReturned.Cause.PAUSED, null);
    }

    public RunDeleted deleted() {
        return new RunDeleted(UUID.randomUUID().toString(), Instant.now(), id, 12, "anna");
    }

    public RunFinished finished(RunState state, OutcomeCounts counts, int partition, long offset) {
        return new RunFinished(UUID.randomUUID().toString(), Instant.now(), id, 9, state, counts, partition, offset);
    }
}
