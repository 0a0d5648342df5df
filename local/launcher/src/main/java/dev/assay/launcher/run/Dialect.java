package dev.assay.launcher.run;

import dev.assay.contracts.http.Dataset;
import dev.assay.contracts.http.FileFacts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a file was read, in one line, so that a wrong guess is seen before anything is asked. */
final class Dialect {

    private Dialect() {}

    static String told(String file, Dataset dataset, FileFacts facts) {
        var how = facts.format() == FileFacts.Format.JSONL ? "JSON Lines" : "CSV";
        var line = new StringBuilder("Read " + file + " as " + how + ", " + facts.encoding());
        if (facts.byteOrderMark()) {
            line.append(" with a byte order mark");
        }
        append(line, "delimiter", facts.delimiter());
        append(line, "quote", facts.quote());
        line.append(String.format(Locale.ROOT, ": %,d fields", dataset.fields().size()));
        if (dataset.records() != null) {
            line.append(String.format(Locale.ROOT, ", %,d records", dataset.records()));
        }
        if (facts.refusedRows() > 0) {
            line.append(String.format(
                    Locale.ROOT, ", %,d %s left out", facts.refusedRows(), facts.refusedRows() == 1 ? "row" : "rows"));
        }
        return line.append('.').toString();
    }

    private static void append(StringBuilder line, String what, @Nullable String sign) {
        if (sign != null) {
            line.append(", ").append(what).append(' ').append(shown(sign));
        }
    }

    private static String shown(String sign) {
        return switch (sign) {
            case "\t" -> "tab";
            case " " -> "space";
            case "" -> "none";
            default -> sign;
        };
    }
}
