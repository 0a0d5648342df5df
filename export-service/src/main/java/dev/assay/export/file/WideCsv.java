package dev.assay.export.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.assay.contracts.Json;
import dev.assay.contracts.topic.RecordOutcome.Violation;
import dev.assay.export.outcome.StoredOutcome;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;

/** One row per record, whatever became of it, with a column per field of the schema. */
final class WideCsv implements OutcomeWriter {

    private static final TypeReference<List<Violation>> VIOLATIONS = new TypeReference<>() {};
    private static final int BEFORE_FIELDS = 3;

    private final CsvWriter csv;
    private final List<String> parameters;
    private final ResponseFields fields;
    private final UnaryOperator<String> text;
    private long rows;

    WideCsv(CsvWriter csv, List<String> parameters, UnaryOperator<String> text) {
        this.csv = csv;
        this.parameters = parameters.stream().distinct().toList();
        this.fields = new ResponseFields(parameters);
        this.text = text;
    }

    @Override
    public void begin() {
        csv.writeRecord(Stream.of(
                        Stream.of("Record ID", "Record Name", "Outcome"),
                        parameters.stream().map(text),
                        Stream.of("Failure"))
                .flatMap(columns -> columns)
                .toList());
    }

    @Override
    public void write(StoredOutcome outcome) {
        var row = new String[BEFORE_FIELDS + fields.size() + 1];
        var name = outcome.recordName();
        row[0] = text.apply(outcome.recordId());
        row[1] = name == null ? "" : text.apply(name);
        row[2] = outcome.outcome().name().toLowerCase(Locale.ROOT);
        var response = outcome.response();
        if (response != null) {
            fields.read(response);
        }
        for (int place = 0; place < fields.size(); place++) {
            var field = response == null ? null : fields.at(place);
            row[BEFORE_FIELDS + place] = field == null ? "" : field.text() ? text.apply(field.value()) : field.value();
        }
        row[row.length - 1] = text.apply(failure(outcome));
        csv.writeRecord(row);
        rows++;
    }

    private static String failure(StoredOutcome outcome) {
        var failure = outcome.failure();
        if (failure != null) {
            return failure.code() + ": " + failure.message();
        }
        return switch (outcome.outcome()) {
            case INVALID ->
                Json.MAPPER.readValue(outcome.violations(), VIOLATIONS).stream()
                        .map(violation -> (violation.path() + " " + violation.message()).strip())
                        .collect(Collectors.joining("; "));
            case SUCCEEDED, FAILED -> "";
        };
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
