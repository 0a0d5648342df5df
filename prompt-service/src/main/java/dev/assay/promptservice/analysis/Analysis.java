package dev.assay.promptservice.analysis;

import dev.assay.contracts.http.AnalysisDraft;
import dev.assay.contracts.http.AnalysisVersion;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An analysis: its newest version, in one document, so that one conditional write makes the next one.
 *
 * @param id the analysis
 * @param version the newest version's number
 * @param draft what was saved last
 * @param savedAt when
 * @param savedBy the user
 * @param deleted whether it is gone for users; it stays for the record
 */
@Document("analyses")
record Analysis(@Id String id, int version, AnalysisDraft draft, Instant savedAt, String savedBy, boolean deleted) {

    static Analysis first(String id, AnalysisDraft draft, Instant savedAt, String savedBy) {
        return new Analysis(id, 1, draft, savedAt, savedBy, false);
    }

    Analysis next(AnalysisDraft draft, Instant savedAt, String savedBy) {
        return new Analysis(id, version + 1, draft, savedAt, savedBy, false);
    }

    AnalysisVersion newest() {
        return new AnalysisVersion(id, version, draft, savedAt, savedBy);
    }
}
