package dev.assay.execution.control;

import dev.assay.contracts.Selection;
import dev.assay.contracts.http.RunRequest;
import dev.assay.contracts.topic.RunRequested;
import dev.assay.execution.connection.Connections;
import dev.assay.execution.role.ConditionalOnRole;
import dev.assay.execution.role.Role;
import dev.assay.execution.run.Outbox;
import dev.assay.execution.run.PendingMessage;
import dev.assay.execution.run.RunDocument;
import dev.assay.execution.run.RunIds;
import dev.assay.execution.run.RunSpec;
import dev.assay.execution.run.Runs;
import dev.assay.service.problem.ProblemException;
import dev.assay.service.tracing.Traces;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes a request for a run: freezes what it needs, stores it with the event that says so, and sends that. */
@Component
@ConditionalOnRole(Role.API)
class RunRequests {

    private static final Logger log = LoggerFactory.getLogger(RunRequests.class);
    private static final int LONGEST_KEY = 200;
    private static final int FIRST_EPOCH = 1;
    private static final int LARGEST_REQUEST = 900_000;

    private final Runs runs;
    private final Connections connections;
    private final Upstream upstream;
    private final Outbox outbox;
    private final Traces traces;

    RunRequests(Runs runs, Connections connections, Upstream upstream, Outbox outbox, Traces traces) {
        this.runs = runs;
        this.connections = connections;
        this.upstream = upstream;
        this.outbox = outbox;
        this.traces = traces;
    }

    /**
     * The run that was asked for, the one from the first time when the key was used before.
     *
     * @param idempotencyKey unique for the user; null makes a new run each time
     */
    RunDocument take(RunRequest request, String user, @Nullable String idempotencyKey) {
        if (idempotencyKey != null && (idempotencyKey.isBlank() || idempotencyKey.length() > LONGEST_KEY)) {
            throw new ProblemException(
                    400, "invalid-idempotency-key", "An Idempotency-Key has 1 to " + LONGEST_KEY + " characters.");
        }
        var key = idempotencyKey == null ? null : user + "/" + idempotencyKey;
        if (key != null) {
            var earlier = runs.requestedWith(key);
            if (earlier.isPresent()) {
                return same(earlier.get(), request);
            }
        }
        var run = freeze(request, user, key);
        if (!runs.add(run)) {
            return same(runs.requestedWith(run.requestKey()).orElseThrow(), request);
        }
        log.atInfo()
                .addKeyValue("runId", run.id())
                .log("Run requested by {} over {}", user, run.spec().datasetName());
        outbox.publish(run.id());
        return runs.find(run.id()).orElseThrow();
    }

    private RunDocument freeze(RunRequest request, String user, @Nullable String key) {
        if (request.analysisId() == null || request.analysisId().isBlank()) {
            throw new ProblemException(400, "analysis-missing", "Say which analysis to run: analysisId.");
        }
        var analysis = upstream.analysis(request.analysisId(), request.analysisVersion());
        var draft = analysis.draft();
        var connection = connections
                .find(draft.connection())
                .orElseThrow(() -> new ProblemException(
                        422,
                        "connection-not-found",
                        "There is no connection '" + draft.connection()
                                + "'; add it in the Settings, or choose another one in the analysis."));
        var dataset = upstream.dataset(draft.sourceId(), draft.datasetId());
        var spec = Freezing.freeze(request, analysis, dataset, connection, user, traces.parent());
        var id = RunIds.at(spec.requestedAt());
        return RunDocument.requested(id, key == null ? id : key, spec, sendable(event(id, spec)));
    }

    /** A broker takes messages of up to 1 MiB by default; what is larger could never be sent, nor what comes after it. */
    private static PendingMessage sendable(RunRequested event) {
        var pending = PendingMessage.of(event);
        var bytes = Objects.requireNonNull(pending.json()).getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LARGEST_REQUEST) {
            throw new ProblemException(
                    422,
                    "selection-too-large",
                    "The selection lists so many records that the request has %,d bytes, more than the %,d it may have. "
                                    .formatted(bytes, LARGEST_REQUEST)
                            + "Choose the records by a filter, or in several runs.");
        }
        return pending;
    }

    private static RunRequested event(String id, RunSpec spec) {
        return new RunRequested(
                UUID.randomUUID().toString(),
                spec.requestedAt(),
                id,
                1,
                FIRST_EPOCH,
                spec.name(),
                spec.lane(),
                spec.sourceId(),
                spec.datasetId(),
                spec.datasetVersionId(),
                spec.recordIdField(),
                spec.recordNameField(),
                spec.fields(),
                spec.selection(),
                spec.parameters(),
                spec.target(),
                spec.requestedBy(),
                spec.enriched(),
                spec.parameterTypes(),
                spec.repeatedIds());
    }

    private static RunDocument same(RunDocument earlier, RunRequest request) {
        if (earlier.deletion() != null) {
            throw new ProblemException(
                    409,
                    "run-deleted",
                    "The run that this Idempotency-Key asked for was deleted; use a new one for a new run.");
        }
        var selection = request.selection() == null ? new Selection.All() : request.selection();
        if (!earlier.spec().analysisId().equals(request.analysisId())
                || !earlier.spec().selection().equals(selection)) {
            throw new ProblemException(
                    409,
                    "idempotency-key-reused",
                    "This Idempotency-Key was used for another request; use a new one for a new run.");
        }
        return earlier;
    }
}
