package dev.assay.export.outcome;

import dev.assay.contracts.Outcome;
import dev.assay.contracts.Reason;
import org.jspecify.annotations.Nullable;

/** Stored outcomes as tests need them. */
public final class AnOutcome {

    private AnOutcome() {}

    /** A record that succeeded. */
    public static StoredOutcome succeeded(int number, String recordId, String response) {
        return outcome(number, recordId, Outcome.SUCCEEDED, response, "[]", null);
    }

    /** A record whose call failed. */
    public static StoredOutcome failed(int number, String recordId, String code, String message) {
        return outcome(number, recordId, Outcome.FAILED, null, "[]", new Reason(code, message));
    }

    /** A record whose completion never fitted the schema. */
    public static StoredOutcome invalid(int number, String recordId, String violations) {
        return outcome(number, recordId, Outcome.INVALID, null, violations, null);
    }

    private static StoredOutcome outcome(
            int number,
            String recordId,
            Outcome outcome,
            @Nullable String response,
            String violations,
            @Nullable Reason failure) {
        return new StoredOutcome(
                number,
                number,
                recordId,
                "Name of " + recordId,
                outcome,
                response,
                violations,
                failure,
                response == null ? null : "at_once",
                1,
                100,
                20,
                350,
                "sandbox-large",
                "stop");
    }
}
