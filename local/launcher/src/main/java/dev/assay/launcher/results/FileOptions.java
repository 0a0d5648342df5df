package dev.assay.launcher.results;

import dev.assay.contracts.ExportTarget;
import dev.assay.launcher.client.Results;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a user says about the file of results. */
public final class FileOptions {

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = {
                "Where the results go; - is standard output.",
                "Unless said: a file in the current folder, named after the batch."
            })
    private @Nullable String out;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = {
                "long: Record ID, Batch Name, Parameter Name, Value, a row per response field (unless said).",
                "wide: a row per record, a column per response field.",
                "jsonl: an object per record."
            })
    private Format format = Format.LONG;

    @Option(
            names = "--failures",
            paramLabel = "HOW",
            converter = FailuresWord.class,
            description = {
                "What the long form has of records that did not succeed, also when it is uploaded: omitted (unless said), "
                        + "or error-row: one row with the parameter name __error."
            })
    private ExportTarget.@Nullable Failures failures;

    @Option(names = "--succeeded-only", description = "Leave out every record that did not succeed, in each format.")
    private boolean succeededOnly;

    @Option(
            names = "--spreadsheet-safe",
            description = "Put ' before texts that a spreadsheet would run as a formula; never done in uploads.")
    private boolean spreadsheetSafe;

    /** Where the results go; absent when the user does not say. */
    public @Nullable String out() {
        return out;
    }

    /** What becomes of records that did not succeed; absent when the user does not say. */
    public ExportTarget.@Nullable Failures failures() {
        return failures;
    }

    /** How the file's name ends, without the dot. */
    public String extension() {
        return format.extension;
    }

    /** What the gateway is asked for. */
    public Results.FileWish wish() {
        return new Results.FileWish(format.name().toLowerCase(Locale.ROOT), spreadsheetSafe, failures, succeededOnly);
    }

    /** What the results are written as. */
    enum Format {
        /** A row per response field per record. */
        LONG("csv"),
        /** A row per record. */
        WIDE("csv"),
        /** An object per record. */
        JSONL("jsonl");

        private final String extension;

        Format(String extension) {
            this.extension = extension;
        }
    }
}
