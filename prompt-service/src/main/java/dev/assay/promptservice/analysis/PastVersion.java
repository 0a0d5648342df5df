package dev.assay.promptservice.analysis;

import dev.assay.contracts.http.AnalysisDraft;
import dev.assay.contracts.http.AnalysisVersion;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A copy of a version, kept before a newer one takes its place.
 *
 * @param id derives from analysis and version, so that a copy made twice is one
 */
@Document("analysis-versions")
record PastVersion(
        @Id String id, @Indexed String analysisId, int version, AnalysisDraft draft, Instant savedAt, String savedBy) {

    static PastVersion of(Analysis analysis) {
        return new PastVersion(
                idOf(analysis.id(), analysis.version()),
                analysis.id(),
                analysis.version(),
                analysis.draft(),
                analysis.savedAt(),
                analysis.savedBy());
    }

    static String idOf(String analysisId, int version) {
        return analysisId + ":" + version;
    }

    AnalysisVersion saved() {
        return new AnalysisVersion(analysisId, version, draft, savedAt, savedBy);
    }
}
