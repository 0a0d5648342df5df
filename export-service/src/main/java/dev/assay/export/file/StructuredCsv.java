package dev.assay.export.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.assay.contracts.ExportTarget.Failures;
import dev.assay.contracts.Outcome;
import dev.assay.export.outcome.StoredOutcome;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The structured CSV: a row per field of each response, in the order of the records, then of the schema. A field that is null has
 * a row without a value, one that the response does not have has no row. Records that did not succeed have no rows, or one that
 * says why.
 */
public final class StructuredCsv implements OutcomeWriter {

    /** The columns. */
    public static final List<String> COLUMNS = List.of("Record ID", "Batch Name", "Parameter Name", "Value");

    /** The parameter of the row that a record gets which did not succeed, where such rows are wanted. */
    public static final String ERROR = "__error";

    private static final int BUFFER = 1 << 16;

    private final Rows sink;
    private final String batchName;
    private final ResponseFields fields;
    private final UnaryOperator<String> text;
    private final Failures failures;
    private long rows;

    /**
     * @param sink takes the rows
     * @param batchName stands in every row
     * @param parameters names of the schema's fields, in order
     * @param text what is done to a text before it is written
     * @param failures what becomes of records that did not succeed
     */
    public StructuredCsv(
            Rows sink, String batchName, List<String> parameters, UnaryOperator<String> text, Failures failures) {
        this.sink = sink;
        this.batchName = text.apply(batchName);
        this.fields = new ResponseFields(parameters);
        this.text = text;
        this.failures = failures;
    }

    /**
     * The file as it is downloaded: a comma between cells, CR LF after rows, UTF-8.
     *
     * @param out is flushed at the {@linkplain #end() end}, not closed
     */
    public static StructuredCsv to(OutputStream out, String batchName, List<String> parameters, Failures failures) {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        return new StructuredCsv(
                Rows.of(FileFormat.csv(writer)), batchName, parameters, UnaryOperator.identity(), failures);
    }

    @Override
    public void begin() {
        sink.row(COLUMNS.get(0), COLUMNS.get(1), COLUMNS.get(2), COLUMNS.get(3));
    }

    @Override
    public void write(StoredOutcome outcome) {
        if (outcome.outcome() != Outcome.SUCCEEDED) {
            if (failures == Failures.ERROR_ROW) {
                sink.row(
                        text.apply(outcome.recordId()),
                        batchName,
                        ERROR,
                        text.apply(FailureText.outcomeAndReason(outcome)));
                rows++;
            }
            return;
        }
        fields.read(Objects.requireNonNull(outcome.response(), "response"));
        var recordId = text.apply(outcome.recordId());
        for (int place = 0; place < fields.size(); place++) {
            var field = fields.at(place);
            if (field != null) {
                row(recordId, field);
            }
        }
        fields.others().forEach(field -> row(recordId, field));
    }

    private void row(String recordId, ResponseFields.Field field) {
        sink.row(recordId, batchName, text.apply(field.name()), field.cell(text));
        rows++;
    }

    @Override
    public void end() throws IOException {
        sink.flush();
    }

    @Override
    public long rows() {
        return rows;
    }

    /** Takes the rows one after the other. */
    public interface Rows {

        /** Takes a row; the texts stand for its columns, and the value is absent where the response has null. */
        void row(String recordId, String batchName, String parameter, @Nullable String value);

        /** Hands on what is still held back. */
        default void flush() throws IOException {}

        /** Rows that go to a CSV. */
        static Rows of(CsvWriter csv) {
            return new Rows() {
                @Override
                public void row(String recordId, String batchName, String parameter, @Nullable String value) {
                    csv.writeRecord(recordId, batchName, parameter, value);
                }

                @Override
                public void flush() throws IOException {
                    csv.flush();
                }
            };
        }
    }
}
