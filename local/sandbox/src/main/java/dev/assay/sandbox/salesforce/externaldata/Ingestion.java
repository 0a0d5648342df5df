package dev.assay.sandbox.salesforce.externaldata;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.assay.sandbox.salesforce.externaldata.CellReader.BadCell;
import dev.assay.sandbox.salesforce.externaldata.CellReader.BadUpload;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an upload's CSV, by position of the columns, and writes its rows. */
final class Ingestion {

    private static final int BUFFER = 1 << 20;

    private final FileSchema schema;
    private final List<FieldSchema> target;
    private long rejected;
    private @Nullable String firstProblem;

    /** Rows are written in the order of the target's fields, or in that of the file where it has none. */
    Ingestion(FileSchema schema, List<FieldSchema> target) {
        this.schema = schema;
        this.target = target;
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
        try (var csv = reader(data);
                var writer = new SegmentWriter(segment)) {
            var records = csv.iterator();
            for (var i = 0; i < schema.linesToIgnore() && records.hasNext(); i++) {
                records.next();
            }
            var fields = schema.fields() == null ? header(records) : schema.fields();
            var columns = target.isEmpty() ? fields : target;
            var cells = columns.stream()
                    .map(column -> new Cell(position(fields, column), new CellReader(column)))
                    .toList();
            while (records.hasNext()) {
                row(records.next(), fields.size(), cells, writer);
            }
            return new Result(columns, writer.rows(), rejected, firstProblem);
        } catch (CsvParseException e) {
            throw new BadUpload("The CSV cannot be read: " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw new BadUpload("The data cannot be read: " + e.getMessage());
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

    private CsvReader<CsvRecord> reader(InputStream data) {
        var quote = schema.quote();
        return CsvReader.builder()
                .fieldSeparator(schema.delimiter())
                .quoteCharacter(quote == null ? '\0' : quote)
                .maxBufferSize(16 * BUFFER)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(new InputStreamReader(data, StandardCharsets.UTF_8));
    }

    private static List<FieldSchema> header(Iterator<CsvRecord> records) throws BadUpload {
        if (!records.hasNext()) {
            throw new BadUpload("The upload is empty");
        }
        return records.next().getFields().stream().map(FieldSchema::text).toList();
    }

    private void row(CsvRecord record, int expected, List<Cell> cells, SegmentWriter writer)
            throws IOException, BadUpload {
        if (record.getFieldCount() != expected) {
            throw new BadUpload("field-count, " + record.getFieldCount() + ", and header's column-count, " + expected
                    + ", do not match, at line " + record.getStartingLineNumber());
        }
        var values = new ArrayList<@Nullable Object>(cells.size());
        try {
            for (var cell : cells) {
                values.add(cell.reader().read(record.getField(cell.position())));
            }
            writer.write(values);
        } catch (BadCell e) {
            rejected++;
            if (firstProblem == null) {
                firstProblem = "line " + record.getStartingLineNumber() + ": " + e.getMessage();
            }
        }
    }
}
