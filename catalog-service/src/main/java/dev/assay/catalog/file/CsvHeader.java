package dev.assay.catalog.file;

import dev.assay.catalog.dataset.Nearest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * The names of a file's columns.
 *
 * @param names unique, not empty
 */
record CsvHeader(List<String> names) {

    private static final int MOST_COLUMNS = 5_000;

    /**
     * Reads the first row.
     *
     * @throws BadFile if there is none, or names are missing or repeated
     */
    static CsvHeader read(CsvParser parser) throws IOException {
        if (!parser.next()) {
            throw new BadFile("The file is empty. It needs a header row with the names of the fields.");
        }
        if (parser.problem() != null) {
            throw new BadFile("The header row cannot be read: " + parser.problem());
        }
        var names = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (int i = 0; i < parser.fields(); i++) {
            var length = parser.end(i) - parser.start(i);
            var name = new String(parser.bytes(), parser.start(i), length, StandardCharsets.UTF_8).strip();
            if (name.isEmpty()) {
                throw new BadFile("Column " + (i + 1) + " of the header has no name. Name every column.");
            }
            if (!seen.add(name)) {
                throw new BadFile("The header has the name '" + name + "' more than once. Names must be unique.");
            }
            names.add(name);
        }
        if (names.size() > MOST_COLUMNS) {
            throw new BadFile(
                    "The header has " + names.size() + " columns; at most " + MOST_COLUMNS + " can be taken.");
        }
        return new CsvHeader(List.copyOf(names));
    }

    /**
     * Where a column is.
     *
     * @throws BadFile if there is none of that name
     */
    int column(String name) {
        var index = names.indexOf(name);
        if (index < 0) {
            throw new BadFile(
                    "The file has no column '" + name + "' to identify records by." + Nearest.hint(name, names));
        }
        return index;
    }
}
