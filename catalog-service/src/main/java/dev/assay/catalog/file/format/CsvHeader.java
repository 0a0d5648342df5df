package dev.assay.catalog.file.format;

import dev.assay.catalog.file.text.BadFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** The names of a CSV's columns: its first row. */
final class CsvHeader {

    static final int MOST_COLUMNS = 5_000;

    private CsvHeader() {}

    /**
     * Reads the first row.
     *
     * @throws BadFile if there is none, or names are missing or repeated
     */
    static List<String> read(CsvParser parser) throws IOException {
        if (!parser.next()) {
            throw new BadFile("The file is empty. It needs a header row with the names of the fields.");
        }
        var problem = parser.problem();
        if (problem != null) {
            throw new BadFile("The header row (line " + parser.line() + ") cannot be read: " + problem.message());
        }
        var names = names(parser);
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            if (name.isEmpty()) {
                throw new BadFile("Column " + (i + 1) + " of " + names.size() + " has no name in the header (line "
                        + parser.line() + ")." + (i + 1 == names.size() ? " Does the line end in a delimiter?" : "")
                        + " Name every column.");
            }
            var first = places.putIfAbsent(name, i + 1);
            if (first != null) {
                throw new BadFile("Columns " + first + " and " + (i + 1) + " have the same name '" + name
                        + "' in the header. Names must be unique.");
            }
        }
        if (names.size() > MOST_COLUMNS) {
            throw new BadFile(
                    "The header has " + names.size() + " columns; at most " + MOST_COLUMNS + " can be taken.");
        }
        return List.copyOf(names);
    }

    /** The row's values, without blanks around them. */
    static List<String> names(CsvParser parser) {
        var names = new ArrayList<String>();
        for (int i = 0; i < parser.values(); i++) {
            var length = parser.end(i) - parser.start(i);
            names.add(new String(parser.bytes(), parser.start(i), length, StandardCharsets.UTF_8).strip());
        }
        return names;
    }
}
