package dev.assay.contracts.http;

import dev.assay.contracts.EnrichedTarget;
import dev.assay.contracts.ExportTarget;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the upload of a finished run, by hand. Without a target the run's own is taken.
 *
 * @param target where the structured CSV goes
 * @param enriched the dataset of its own that the run is delivered as, instead of the structured CSV
 * @param force uploads once more what has been uploaded already; no when absent
 */
public record UploadRequest(
        @Nullable ExportTarget target,
        @Nullable EnrichedTarget enriched,
        @Nullable Boolean force) {}
