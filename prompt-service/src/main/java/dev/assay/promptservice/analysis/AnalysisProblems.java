package dev.assay.promptservice.analysis;

import dev.assay.contracts.http.AnalysisVersion;
import dev.assay.service.problem.ProblemException;
import java.util.List;

/** What can be wrong when an analysis is asked for or saved. */
final class AnalysisProblems {

    private AnalysisProblems() {}

    static ProblemException notFound(String id) {
        return new ProblemException(
                404,
                "analysis-not-found",
                "There is no analysis " + id + ". It may have been deleted; list them again.");
    }

    static ProblemException versionNotFound(String id, int version, int newest) {
        return new ProblemException(
                404,
                "analysis-version-not-found",
                "Analysis " + id + " has no version " + version + "; its versions are 1 to " + newest + ".");
    }

    static ProblemException changedMeanwhile(int seen, AnalysisVersion newest) {
        return new ProblemException(
                        409,
                        "analysis-changed",
                        "You worked on version " + seen + ", and " + newest.savedBy() + " saved version "
                                + newest.version()
                                + " meanwhile. Nothing was saved; load the newest version and bring your changes into it.")
                .with("newest", newest.version());
    }

    static ProblemException invalid(List<DraftProblem> problems) {
        var first = problems.getFirst();
        var detail = problems.size() == 1
                ? first.message()
                : first.message() + " And " + (problems.size() - 1) + " more; see problems.";
        return new ProblemException(400, "invalid-analysis", detail).with("problems", problems);
    }
}
