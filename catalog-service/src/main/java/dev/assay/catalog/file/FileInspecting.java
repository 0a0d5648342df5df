package dev.assay.catalog.file;

import dev.assay.catalog.file.format.FileReading;
import dev.assay.catalog.file.format.ReadingChoices;
import dev.assay.catalog.file.format.RowParser;
import dev.assay.contracts.http.FileInspection;
import dev.assay.contracts.http.RowProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Looks at the beginning of a file, so that a user sees how it would be read before all of it is sent. */
@Component
class FileInspecting {

    private static final int LOOKED_AT = 262_144;
    private static final int RECORDS = 20;
    private static final int PROBLEMS = 20;

    private final FileProperties properties;

    FileInspecting(FileProperties properties) {
        this.properties = properties;
    }

    /** Looks at the first 256 KB; the rest of the stream is not read. What is as long may be the beginning of a larger file. */
    FileInspection inspect(InputStream body, ReadingChoices choices) throws IOException {
        var head = body.readNBytes(LOOKED_AT);
        var whole = head.length < LOOKED_AT;
        var reading = FileReading.of(new ByteArrayInputStream(head), choices, properties.largestRow(), whole);
        var rows = reading.rows();
        var types = new ColumnTypes();
        var records = new ArrayList<Map<String, String>>();
        var problems = new ArrayList<RowProblem>();
        var refused = 0;
        while (rows.next() && (whole || !cutOff(rows))) {
            var problem = rows.problem();
            if (problem == null) {
                types.observe(rows);
                if (records.size() < RECORDS) {
                    records.add(record(rows));
                }
            } else if (refused++ < PROBLEMS) {
                problems.add(problem);
            }
        }
        var fields = types.fields(List.copyOf(rows.columns()));
        return new FileInspection(reading.facts(refused), fields, records, problems, whole);
    }

    /** The last row of a part may go on in the next; so may a quote that is not closed in it. */
    private static boolean cutOff(RowParser rows) throws IOException {
        var problem = rows.problem();
        return rows.atEnd() || (problem != null && "unclosed-quote".equals(problem.kind()));
    }

    private static Map<String, String> record(RowParser row) {
        var record = new LinkedHashMap<String, String>();
        for (int column = 0; column < row.values(); column++) {
            var start = row.start(column);
            var length = row.end(column) - start;
            if (length > 0) {
                record.put(row.columns().get(column), new String(row.bytes(), start, length, StandardCharsets.UTF_8));
            }
        }
        return record;
    }
}
