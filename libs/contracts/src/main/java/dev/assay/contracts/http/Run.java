package dev.assay.contracts.http;

import dev.assay.contracts.EnrichedTarget;
import dev.assay.contracts.ExportTarget;
import dev.assay.contracts.Selection;
import dev.assay.contracts.topic.RunProgress;
import org.jspecify.annotations.Nullable;

/**
 * A run as it is read: what was frozen, and where it stands.
 *
 * @param id the run
 * @param analysisId the analysis it was asked for; it may be gone by now
 * @param analysisVersion the version that was frozen
 * @param datasetName for people
 * @param datasetVersionId the version that is read
 * @param connection the connection's name
 * @param baseUrl the endpoint that is called
 * @param model the model that is asked for
 * @param requestedBy the user
 * @param target where the outcomes are uploaded, if anywhere
 * @param progress where it stands; state, counts, times and the reason are in it
 * @param enriched the dataset of its own that the run is delivered as, if any
 */
public record Run(
        String id,
        String analysisId,
        int analysisVersion,
        String datasetName,
        String datasetVersionId,
        Selection selection,
        String connection,
        String baseUrl,
        String model,
        String requestedBy,
        @Nullable ExportTarget target,
        RunProgress progress,
        @Nullable EnrichedTarget enriched) {}
