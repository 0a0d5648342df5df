package dev.assay.export.upload;

import static dev.assay.export.outcome.AnOutcome.failed;
import static dev.assay.export.outcome.AnOutcome.succeeded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.ExportTarget.Failures;
import dev.assay.export.file.StructuredCsv;
import dev.assay.export.outcome.StoredOutcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class PartsTests {

    private static final int SIZE = 1_000;

    private record Cut(String csv, long rows, int nextNumber) {}

    @Test
    void togetherMakeTheWholeFileWithoutAHeader() throws IOException {
        var parts = cut(0, outcomes(200));

        assertThat(parts).hasSizeGreaterThan(5);
        assertThat(parts.stream().map(Cut::csv).collect(Collectors.joining()))
                .isEqualTo(cut(0, outcomes(200), Integer.MAX_VALUE).getFirst().csv())
                .startsWith("C-0,March,a,");
        assertThat(parts.stream().mapToLong(Cut::rows).sum()).isEqualTo(2 * (200 - 29));
    }

    @Test
    void areCutBetweenRecordsAndNoLargerThanAllowed() throws IOException {
        assertThat(cut(0, outcomes(200))).allSatisfy(part -> {
            assertThat(part.csv()).endsWith("\n");
            assertThat(part.csv().getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(SIZE);
            assertThat(part.csv().lines()).hasSize((int) part.rows());
        });
    }

    @Test
    void areTheSameWhenBegunAgainAfterAnyOfThem() throws IOException {
        var outcomes = outcomes(200);
        var parts = cut(0, outcomes);

        for (int sent = 1; sent < parts.size(); sent++) {
            assertThat(cut(parts.get(sent - 1).nextNumber(), outcomes)).isEqualTo(parts.subList(sent, parts.size()));
        }
        assertThat(cut(parts.getLast().nextNumber(), outcomes)).isEmpty();
    }

    @Test
    void ofARecordThatIsTooLargeIsOneOfItsOwn() throws IOException {
        var large = "x".repeat(3 * SIZE);
        var parts = cut(
                0,
                List.of(
                        succeeded(0, "C-0", "{\"a\":1}"),
                        succeeded(1, "C-1", "{\"a\":\"" + large + "\"}"),
                        succeeded(2, "C-2", "{\"a\":1}")));

        assertThat(parts).extracting(Cut::nextNumber).containsExactly(1, 2, 3);
    }

    @Test
    void areNoneWhenNothingSucceeded() throws IOException {
        assertThat(cut(0, List.of(failed(0, "C-0", "timed-out", "No answer.")))).isEmpty();
    }

    private static List<StoredOutcome> outcomes(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> number % 7 == 3
                        ? failed(number, "X-" + number, "timed-out", "No answer.")
                        : succeeded(
                                number,
                                "C-" + number,
                                "{\"a\":\"%s\",\"b\":%d}".formatted("ü".repeat(number % 40), number)))
                .toList();
    }

    private static List<Cut> cut(int from, List<StoredOutcome> outcomes) throws IOException {
        return cut(from, outcomes, SIZE);
    }

    private static List<Cut> cut(int from, List<StoredOutcome> outcomes, int size) throws IOException {
        var cut = new ArrayList<Cut>();
        var parts = new Parts(from, size, (gzip, rows, next) -> cut.add(new Cut(unzipped(gzip), rows, next)));
        var csv = new StructuredCsv(
                (id, batch, parameter, value) -> parts.row(List.of(id, batch, parameter, value)),
                "March",
                List.of("a", "b"),
                UnaryOperator.identity(),
                Failures.OMITTED);
        for (var outcome : outcomes) {
            if (outcome.number() >= from) {
                csv.write(outcome);
                parts.endOfRecord(outcome.number());
            }
        }
        parts.end();
        return cut;
    }

    private static String unzipped(byte[] gzip) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
