package dev.assay.export.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.assay.export.outcome.StoredOutcome;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One row per record, whatever became of it, with a column per field of the schema. */
final class WideCsv implements OutcomeWriter {

    private final CsvWriter csv;
    private final List<String> parameters;
    private final ResponseFields fields;
    private final UnaryOperator<String> text;
    private final @Nullable String[] row;
    private long rows;

    WideCsv(CsvWriter csv, List<String> parameters, UnaryOperator<String> text) {
        this.csv = csv;
        this.parameters = parameters.stream().distinct().toList();
        this.fields = new ResponseFields(parameters);
        this.text = text;
        this.row = new String[WideColumns.BEFORE.size() + fields.size() + WideColumns.AFTER.size()];
    }

    @Override
    public void begin() {
        csv.writeRecord(WideColumns.with(parameters).stream().map(text).toList());
    }

    @Override
    public void write(StoredOutcome outcome) {
        int at = 0;
        row[at++] = text.apply(outcome.recordId());
        row[at++] = cell(outcome.recordName());
        row[at++] = FailureText.word(outcome);
        var response = outcome.response();
        fields.read(response == null ? "{}" : response);
        for (int place = 0; place < fields.size(); place++) {
            var field = fields.at(place);
            row[at++] = field == null ? null : field.cell(text);
        }
        row[at++] = unlessEmpty(text.apply(FailureText.reason(outcome)));
        row[at++] = Integer.toString(outcome.attempts());
        row[at++] = Long.toString(outcome.inputTokens());
        row[at++] = Long.toString(outcome.outputTokens());
        row[at++] = Long.toString(outcome.latencyMillis());
        row[at++] = cell(outcome.model());
        row[at++] = cell(outcome.finishReason());
        row[at] = unlessEmpty(fields.othersAsJson());
        csv.writeRecord(row);
        rows++;
    }

    private static @Nullable String unlessEmpty(String value) {
        return value.isEmpty() ? null : value;
    }

    private @Nullable String cell(@Nullable String value) {
        return value == null ? null : text.apply(value);
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }

    @Override
    public long rows() {
        return rows;
    }
}
