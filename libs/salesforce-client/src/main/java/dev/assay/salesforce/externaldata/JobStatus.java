package dev.assay.salesforce.externaldata;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a job is.
 *
 * @param phase what it comes down to
 * @param message the org's words: why it failed, or what it warns of; may be empty
 */
public record JobStatus(Phase phase, String message) {

    /** What a status comes down to. */
    public enum Phase {
        /** Takes parts; was not asked to process them. */
        OPEN,
        /** Waits for the org or is being processed. */
        PROCESSING,
        /** Done. */
        COMPLETED,
        /** Done, but some rows may have been refused. */
        COMPLETED_WITH_WARNINGS,
        /** Failed or was aborted. */
        FAILED
    }

    private static final Pattern ROWS = Pattern.compile("(\\d[\\d,]*) (?:rows?|records?)\\b", Pattern.CASE_INSENSITIVE);

    /** How many rows the message speaks of, if it names a number of them. */
    public @Nullable Long rowsNamed() {
        var rows = ROWS.matcher(message);
        return rows.find() && rows.group(1).length() <= 15
                ? Long.valueOf(rows.group(1).replace(",", ""))
                : null;
    }

    static JobStatus of(String status, String message) {
        var phase =
                switch (status.replace(" ", "").toLowerCase(Locale.ROOT)) {
                    case "", "new" -> Phase.OPEN;
                    case "completed" -> Phase.COMPLETED;
                    case "completedwithwarnings" -> Phase.COMPLETED_WITH_WARNINGS;
                    case "failed", "notprocessed" -> Phase.FAILED;
                    default -> Phase.PROCESSING;
                };
        return new JobStatus(phase, message);
    }
}
