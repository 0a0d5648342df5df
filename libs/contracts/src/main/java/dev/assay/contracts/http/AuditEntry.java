package dev.assay.contracts.http;

import dev.assay.contracts.OutcomeCounts;
import dev.assay.contracts.Reason;
import dev.assay.contracts.RunState;
import dev.assay.contracts.Selection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stays on record of a run, also after it was deleted.
 *
 * @param runId the run
 * @param batchName the batch name
 * @param requestedBy the user
 * @param requestedAt when it was requested
 * @param analysisId the analysis it was asked for
 * @param analysisVersion the version that was frozen
 * @param datasetName for people
 * @param datasetVersionId the version that was read
 * @param selection which records
 * @param connection the connection's name
 * @param baseUrl the endpoint that was called
 * @param model the model that was asked for
 * @param state where it is, or how it ended
 * @param counts its records by outcome
 * @param inputTokens tokens of all attempts
 * @param outputTokens tokens of all attempts
 * @param finishedAt when it ended, if it has
 * @param reason why it was paused or failed, when it was
 * @param deletedAt when it was deleted, if it was
 * @param deletedBy the user, or the retention setting
 */
public record AuditEntry(
        String runId,
        String batchName,
        String requestedBy,
        Instant requestedAt,
        String analysisId,
        int analysisVersion,
        String datasetName,
        String datasetVersionId,
        Selection selection,
        String connection,
        String baseUrl,
        String model,
        RunState state,
        OutcomeCounts counts,
        long inputTokens,
        long outputTokens,
        @Nullable Instant finishedAt,
        @Nullable Reason reason,
        @Nullable Instant deletedAt,
        @Nullable String deletedBy) {}
