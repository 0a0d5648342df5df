package dev.assay.contracts.http;

import java.time.Instant;

/**
 * One immutable save of an analysis.
 *
 * @param analysisId the analysis
 * @param version from 1, without gaps
 * @param draft what was saved; its settings are never absent
 * @param savedAt when
 * @param savedBy the user
 */
public record AnalysisVersion(String analysisId, int version, AnalysisDraft draft, Instant savedAt, String savedBy) {}
