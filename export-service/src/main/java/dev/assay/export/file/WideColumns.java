package dev.assay.export.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * The header of a wide CSV: who the record is, a column per response field, what became of it. A field whose name another column
 * has already, in whatever case, gets a number behind it, so that spreadsheets and data frames keep both.
 */
final class WideColumns {

    /** Columns before those of the fields. */
    static final List<String> BEFORE = List.of("Record ID", "Record Name", "Outcome");

    /** Columns after those of the fields. */
    static final List<String> AFTER = List.of(
            "Failure",
            "Attempts",
            "Input Tokens",
            "Output Tokens",
            "Latency ms",
            "Model",
            "Finish Reason",
            "Other Fields");

    private WideColumns() {}

    /** All columns in order, for fields that differ from one another. */
    static List<String> with(List<String> fields) {
        var taken = new HashSet<String>();
        BEFORE.forEach(name -> taken.add(key(name)));
        AFTER.forEach(name -> taken.add(key(name)));
        var columns = new ArrayList<>(BEFORE);
        for (var field : fields) {
            var name = field;
            for (int number = 2; !taken.add(key(name)); number++) {
                name = field + " (" + number + ")";
            }
            columns.add(name);
        }
        columns.addAll(AFTER);
        return columns;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
