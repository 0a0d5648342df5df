package dev.assay.launcher.run;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a user says about where the records are. */
final class RecordOptions {

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "The records: a CSV with a header, or JSON Lines. Of any size; it is sent as it is read.")
    @Nullable Path file;

    @Option(
            names = "--file-format",
            paramLabel = "FORMAT",
            description = "csv or jsonl. This and the next three are found in the file, and shown, unless said.")
    @Nullable FileFormat fileFormat;

    @Option(names = "--encoding", paramLabel = "NAME", description = "For example UTF-8, UTF-16LE, windows-1252.")
    @Nullable String encoding;

    @Option(
            names = "--delimiter",
            paramLabel = "C",
            description =
                    "What stands between the values of a CSV: a character, or a word for one: comma, semicolon, tab, pipe, space.")
    @Nullable String delimiter;

    @Option(
            names = "--quote",
            paramLabel = "C",
            description =
                    "What stands around values of a CSV that need it: a character, or a word: double, single, none.")
    @Nullable String quote;

    @Option(
            names = "--skip-bad-rows",
            description = "Leave out rows of the file that cannot be taken, instead of refusing the file.")
    boolean skipBadRows;

    @Option(
            names = "--refused-rows",
            paramLabel = "OUT",
            description = "Write every row that cannot be taken, with its line and the reason, to this CSV.")
    @Nullable String refusedRows;

    @Option(names = "--dataset", paramLabel = "NAME", description = "The records: a dataset of a Salesforce org.")
    @Nullable String dataset;

    @Option(
            names = "--source",
            paramLabel = "ID",
            description = "The Salesforce source of the dataset and of uploads; the only one, or sandbox, unless said.")
    @Nullable String source;

    @Option(names = "--id-field", paramLabel = "FIELD", description = "The field that identifies a record.")
    @Nullable String idField;

    @Option(
            names = "--repeated-ids",
            description = "Let several records share an id; each of them is asked about on its own.")
    boolean repeatedIds;

    @Option(names = "--name-field", paramLabel = "FIELD", description = "The field that names a record for people.")
    @Nullable String nameField;

    boolean areSilent() {
        return file == null
                && fileFormat == null
                && encoding == null
                && delimiter == null
                && quote == null
                && !skipBadRows
                && refusedRows == null
                && dataset == null
                && source == null
                && idField == null
                && !repeatedIds
                && nameField == null;
    }

    /** What kind of file it is. */
    enum FileFormat {
        /** With a header. */
        CSV,
        /** An object per line. */
        JSONL
    }
}
