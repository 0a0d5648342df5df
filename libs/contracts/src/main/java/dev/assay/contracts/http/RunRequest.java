package dev.assay.contracts.http;

import dev.assay.contracts.Lane;
import dev.assay.contracts.Selection;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a run. An {@code Idempotency-Key} header makes a repeated request the same run.
 *
 * @param analysisId the analysis
 * @param analysisVersion the newest when absent
 * @param selection which records; all when absent
 * @param batchName the analysis's name when absent
 * @param lane batch when absent
 * @param upload whether the outcomes are uploaded to the analysis's target; yes when absent and it has one
 */
public record RunRequest(
        String analysisId,
        @Nullable Integer analysisVersion,
        @Nullable Selection selection,
        @Nullable String batchName,
        @Nullable Lane lane,
        @Nullable Boolean upload) {}
