package dev.assay.launcher.run;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a user says about which records. */
final class SelectionOptions {

    @Option(
            names = "--filter",
            paramLabel = "CONDITION",
            description = {
                "Only records that meet it; may be said several times, then all must be met. FIELD OPERATOR VALUE: "
                        + "\"State = CA\", \"Amount >= 100\", \"Product in loan,card\", \"Text contains fire\", "
                        + "\"Closed is empty\".",
                "Operators: = != < <= > >=, in, not in, contains, begins with, is empty, is not empty. Names and values "
                        + "with operators or commas in them are quoted. How many meet it is shown before the run."
            })
    @Nullable List<String> filters;

    @Option(names = "--records", paramLabel = "N", description = "Only the first N records.")
    @Nullable Integer records;

    @Option(names = "--sample", paramLabel = "N", description = "Only N records, drawn at random.")
    @Nullable Integer sample;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "A whole number: the same one draws the same records; shown when not said.")
    @Nullable Long seed;

    @Option(
            names = "--ids",
            paramLabel = "IDS",
            description = "Only records with these ids, in this order; separated by commas, quoted where needed.")
    @Nullable String ids;

    @Option(
            names = "--ids-file",
            paramLabel = "FILE",
            description = "The same from a file, as pasted from anywhere: commas, tabs, line ends, quotes.")
    @Nullable Path idsFile;

    @Option(names = "--names", paramLabel = "NAMES", description = "Only records with these names; like --ids.")
    @Nullable String names;

    @Option(names = "--names-file", paramLabel = "FILE", description = "The same from a file; like --ids-file.")
    @Nullable Path namesFile;

    @Option(
            names = "--skip-unmatched",
            description = "Leave out ids and names that no record, or several records have, instead of refusing.")
    boolean skipUnmatched;
}
