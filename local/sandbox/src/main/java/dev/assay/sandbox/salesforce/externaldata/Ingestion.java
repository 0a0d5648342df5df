package dev.assay.sandbox.salesforce.externaldata;

import dev.assay.sandbox.salesforce.externaldata.CellReader.BadCell;
import dev.assay.sandbox.salesforce.externaldata.CellReader.BadUpload;
import dev.assay.sandbox.salesforce.externaldata.CsvRecords.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an upload's CSV, by position of the columns, and writes its rows. */
final class Ingestion {

    private static final int LONGEST_RECORD = 400_000;

    private final FileSchema schema;
    private final List<FieldSchema> target;
    private final boolean badNumbersFail;
    private long rejected;
    private @Nullable String firstProblem;

    /** Rows are written in the order of the target's fields, or in that of the file where it has none. */
    Ingestion(FileSchema schema, List<FieldSchema> target, boolean badNumbersFail) {
        this.schema = schema;
        this.target = target;
        this.badNumbersFail = badNumbersFail;
    }

    /**
     * What came of it.
     *
     * @param rows accepted
     * @param rejected left out
     * @param problem of the first row that was left out; null where none was
     */
    record Result(
            List<FieldSchema> fields,
            long rows,
            long rejected,
            @Nullable String problem) {}

    Result ingest(InputStream data, Path segment) throws IOException, BadUpload {
        try (var in = new InputStreamReader(data, StandardCharsets.UTF_8);
                var writer = new SegmentWriter(segment)) {
            var records = new CsvRecords(in, schema.delimiter(), schema.quote(), schema.escape());
            for (var i = 0; i < schema.linesToIgnore() && records.next() != null; i++) {}
            var fields = schema.fields() == null ? header(records) : schema.fields();
            var columns = target.isEmpty() ? FileSchema.kept(fields) : target;
            var cells = columns.stream()
                    .map(column -> new Cell(position(fields, column), new CellReader(column)))
                    .toList();
            for (var entry = records.next(); entry != null; entry = records.next()) {
                row(entry, fields.size(), cells, writer);
            }
            return new Result(columns, writer.rows(), rejected, firstProblem);
        }
    }

    /** Where in a record a value is found, and how it is read. */
    private record Cell(int position, CellReader reader) {}

    private static int position(List<FieldSchema> fields, FieldSchema wanted) {
        var position = 0;
        while (!fields.get(position).name().equals(wanted.name())) {
            position++;
        }
        return position;
    }

    private static List<FieldSchema> header(CsvRecords records) throws IOException, BadUpload {
        var header = records.next();
        if (header == null) {
            throw new BadUpload("The upload is empty");
        }
        return header.cells().stream().map(FieldSchema::text).toList();
    }

    private void row(Entry entry, int expected, List<Cell> cells, SegmentWriter writer) throws IOException, BadUpload {
        var found = entry.cells();
        if (schema.quote() == null && found.stream().anyMatch(Ingestion::isQuoted)) {
            throw new BadUpload("field-count, " + found.size() + ", and header's column-count, 1, do not match");
        }
        if (found.size() != expected) {
            throw new BadUpload("field-count, " + found.size() + ", and header's column-count, " + expected
                    + ", do not match, at line " + entry.line());
        }
        try {
            writer.write(values(entry, cells));
        } catch (BadCell e) {
            if (badNumbersFail && e.ofNumber()) {
                throw new BadUpload("line " + entry.line() + ": " + e.getMessage());
            }
            rejected++;
            if (firstProblem == null) {
                firstProblem = "line " + entry.line() + ": " + e.getMessage();
            }
        }
    }

    private static List<@Nullable Object> values(Entry entry, List<Cell> cells) throws BadCell, BadUpload {
        if (entry.problem() != null) {
            throw new BadCell(entry.problem());
        }
        if (entry.cells().stream().mapToLong(String::length).sum() > LONGEST_RECORD) {
            throw new BadCell("the record is longer than " + LONGEST_RECORD + " characters");
        }
        var values = new ArrayList<@Nullable Object>(cells.size());
        for (var cell : cells) {
            values.add(cell.reader().read(entry.cells().get(cell.position())));
        }
        return values;
    }

    private static boolean isQuoted(String cell) {
        return cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
    }
}
