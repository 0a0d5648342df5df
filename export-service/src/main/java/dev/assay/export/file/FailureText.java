package dev.assay.export.file;

import dev.assay.contracts.Json;
import dev.assay.contracts.topic.RecordOutcome.Violation;
import dev.assay.export.outcome.StoredOutcome;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;

/** Why a record has no response, in one line whose form does not change. */
final class FailureText {

    /** Longer reasons are cut: a cell is no place for a page of them. */
    private static final int LONGEST = 2_000;

    private static final TypeReference<List<Violation>> VIOLATIONS = new TypeReference<>() {};

    private FailureText() {}

    /**
     * The reason alone: {@code code: message} of a failure, {@code path message; path message} of an invalid completion, nothing
     * of a success.
     */
    static String reason(StoredOutcome outcome) {
        var failure = outcome.failure();
        if (failure != null) {
            return cut(failure.code() + ": " + failure.message());
        }
        return switch (outcome.outcome()) {
            case INVALID -> cut(violations(outcome));
            case SUCCEEDED, FAILED -> "";
        };
    }

    /** Outcome and reason: {@code failed: timed-out: No answer.} or {@code invalid: /severity must be a number}. */
    static String outcomeAndReason(StoredOutcome outcome) {
        var reason = reason(outcome);
        var word = word(outcome);
        return reason.isEmpty() ? word : word + ": " + reason;
    }

    /** The outcome as files spell it. */
    static String word(StoredOutcome outcome) {
        return outcome.outcome().name().toLowerCase(Locale.ROOT);
    }

    private static String violations(StoredOutcome outcome) {
        return Json.MAPPER.readValue(outcome.violations(), VIOLATIONS).stream()
                .map(violation -> (violation.path() + " " + violation.message()).strip())
                .collect(Collectors.joining("; "));
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return text.substring(0, end) + "…";
    }
}
