package dev.assay.export.file;

import static dev.assay.export.outcome.AnOutcome.succeeded;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.assay.contracts.Json;
import dev.assay.export.outcome.StoredOutcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is in a response comes out of a file again when somebody else's reader reads it. */
class RoundTripTests {

    private static final int RECORDS = 20;

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void structuredCsvHasEveryFieldOnceInOrder(long seed) throws IOException {
        var run = ARandomRun.of(seed);

        var rows = rows(Written.as(FileFormat.LONG, run.names(), run.outcomes()));

        var expected = new ArrayList<List<String>>();
        for (int number = 0; number < RECORDS; number++) {
            var response = run.responses().get(number);
            var id = run.ids().get(number);
            run.names().stream()
                    .filter(response::has)
                    .forEach(name -> expected.add(List.of(id, "March claims", name, cell(response.get(name)))));
            response.propertyNames().stream()
                    .filter(name -> !run.names().contains(name))
                    .forEach(name -> expected.add(List.of(id, "March claims", name, cell(response.get(name)))));
        }
        assertThat(rows.subList(1, rows.size())).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void wideCsvHasEveryFieldInItsColumn(long seed) throws IOException {
        var run = ARandomRun.of(seed);

        var rows = rows(Written.as(FileFormat.WIDE, run.names(), run.outcomes()));

        assertThat(rows).hasSize(RECORDS + 1);
        for (int number = 0; number < RECORDS; number++) {
            var row = rows.get(number + 1);
            var response = run.responses().get(number);
            assertThat(row.getFirst()).isEqualTo(run.ids().get(number));
            assertThat(row.subList(3, 3 + run.names().size()))
                    .isEqualTo(run.names().stream()
                            .map(name -> response.has(name) ? cell(response.get(name)) : "")
                            .toList());
            var others = response.deepCopy().without(run.names());
            assertThat(row.getLast()).isEqualTo(others.isEmpty() ? "" : others.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void jsonLinesHaveTheWholeResponse(long seed) throws IOException {
        var run = ARandomRun.of(seed);

        var lines = Written.as(FileFormat.JSONL, run.names(), run.outcomes()).split("\n", -1);

        assertThat(lines).hasSize(RECORDS + 1);
        assertThat(lines[RECORDS]).isEmpty();
        for (int number = 0; number < RECORDS; number++) {
            var line = Json.MAPPER.readTree(lines[number]);
            assertThat(line.path("recordId").asString()).isEqualTo(run.ids().get(number));
            assertThat(line.path("response")).isEqualTo(run.responses().get(number));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameRunGivesTheSameBytes(long seed) throws IOException {
        for (var format : FileFormat.values()) {
            var run = ARandomRun.of(seed);
            assertThat(Written.as(format, run.names(), run.outcomes()))
                    .isEqualTo(Written.as(format, run.names(), run.outcomes()));
        }
    }

    /** What a value is in a cell. */
    private static String cell(JsonNode value) {
        return value.isNull() ? "" : value.isString() ? value.asString() : value.toString();
    }

    private static List<List<String>> rows(String csv) throws IOException {
        try (var reader = CsvReader.builder().skipEmptyLines(false).ofCsvRecord(csv)) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }

    private record ARandomRun(List<String> names, List<String> ids, List<ObjectNode> responses) {

        static ARandomRun of(long seed) {
            var randomly = new Randomly(seed);
            var names = randomly.names();
            var ids = new ArrayList<String>();
            var responses = new ArrayList<ObjectNode>();
            for (int number = 0; number < RECORDS; number++) {
                ids.add("C" + randomly.text());
                var written = randomly.response(names).toString();
                responses.add((ObjectNode) Json.MAPPER.readTree(written));
            }
            return new ARandomRun(names, ids, responses);
        }

        StoredOutcome[] outcomes() {
            var outcomes = new StoredOutcome[RECORDS];
            for (int number = 0; number < RECORDS; number++) {
                outcomes[number] =
                        succeeded(number, ids.get(number), responses.get(number).toString());
            }
            return outcomes;
        }
    }
}
