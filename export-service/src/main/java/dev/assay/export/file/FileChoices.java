package dev.assay.export.file;

import dev.assay.contracts.ExportTarget.Failures;
import dev.assay.contracts.Outcome;
import dev.assay.export.outcome.StoredOutcome;
import dev.assay.service.problem.ProblemException;
import java.util.function.UnaryOperator;

/**
 * What a download has of a run.
 *
 * @param safe whether texts that a spreadsheet would run are defused
 * @param failures what a structured CSV has of records that did not succeed
 * @param onlySucceeded whether other records are left out of every form
 */
record FileChoices(boolean safe, Failures failures, boolean onlySucceeded) {

    /** Every record, nothing of failed ones in the structured CSV, texts as they are. */
    static final FileChoices PLAIN = new FileChoices(false, Failures.OMITTED, false);

    /**
     * The choices of a request.
     *
     * @throws ProblemException if a word is none of those that can be chosen
     */
    static FileChoices of(String safe, String failures, String records) {
        var defused =
                switch (safe) {
                    case "false" -> false;
                    case "true" -> true;
                    default -> throw unknown("safe", safe, "false, true");
                };
        var failed =
                switch (failures) {
                    case "omitted" -> Failures.OMITTED;
                    case "error-row" -> Failures.ERROR_ROW;
                    default -> throw unknown("failures", failures, "omitted, error-row");
                };
        var onlySucceeded =
                switch (records) {
                    case "all" -> false;
                    case "succeeded" -> true;
                    default -> throw unknown("records", records, "all, succeeded");
                };
        return new FileChoices(defused, failed, onlySucceeded);
    }

    /** What is done to a text before it is written to a cell. */
    UnaryOperator<String> text() {
        return safe ? Formulas::defused : UnaryOperator.identity();
    }

    /** Whether a record is in the file at all. */
    boolean has(StoredOutcome outcome) {
        return !onlySucceeded || outcome.outcome() == Outcome.SUCCEEDED;
    }

    private static ProblemException unknown(String name, String given, String choices) {
        return new ProblemException(
                400, "unknown-choice", name + "=" + given + " is not known; choose one of " + choices + ".");
    }
}
