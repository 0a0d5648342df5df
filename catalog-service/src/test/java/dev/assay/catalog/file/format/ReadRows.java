package dev.assay.catalog.file.format;

import dev.assay.contracts.http.FileFacts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was read of a file.
 *
 * @param rows values by column, those that are empty left out
 * @param lines rows as {@code line:value|value}, refused ones as {@code line! kind}
 */
record ReadRows(List<Map<String, String>> rows, List<String> lines, List<String> columns, FileFacts facts) {

    private static final int LONGEST = 100_000;

    static ReadRows of(String text) throws IOException {
        return of(text, ReadingChoices.NONE);
    }

    static ReadRows of(String text, ReadingChoices choices) throws IOException {
        return of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), choices, LONGEST);
    }

    static ReadRows of(byte[] bytes) throws IOException {
        return of(new ByteArrayInputStream(bytes), ReadingChoices.NONE, LONGEST);
    }

    static ReadRows of(InputStream in, ReadingChoices choices, int longestRow) throws IOException {
        var reading = FileReading.of(in, choices, longestRow);
        var parser = reading.rows();
        var rows = new ArrayList<Map<String, String>>();
        var lines = new ArrayList<String>();
        while (parser.next()) {
            var problem = parser.problem();
            if (problem != null) {
                lines.add(problem.line() + "! " + problem.kind());
                continue;
            }
            var row = new LinkedHashMap<String, String>();
            var values = new ArrayList<String>();
            for (int i = 0; i < parser.values(); i++) {
                var length = parser.end(i) - parser.start(i);
                var value = new String(parser.bytes(), parser.start(i), length, StandardCharsets.UTF_8);
                values.add(value);
                if (length > 0) {
                    row.put(parser.columns().get(i), value);
                }
            }
            rows.add(row);
            lines.add(parser.line() + ":" + String.join("|", values));
        }
        return new ReadRows(rows, lines, List.copyOf(parser.columns()), reading.facts(lines.size() - rows.size()));
    }
}
