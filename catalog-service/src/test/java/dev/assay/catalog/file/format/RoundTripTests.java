package dev.assay.catalog.file.format;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import dev.assay.contracts.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What others write, we read, whatever is in it. Seeds are fixed, so a failure repeats. */
class RoundTripTests {

    private static final int ROUNDS = 150;
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final List<String> ENCODINGS = List.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "GB18030");

    @Test
    void readsRandomRowsInRandomDialectsAndEncodings() throws IOException {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var encoding = Charset.forName(ENCODINGS.get(random.nextInt(ENCODINGS.size())));
            var delimiter = DELIMITERS.get(random.nextInt(DELIMITERS.size()));
            var rows = rows(random, encoding);
            var mark = encoding.name().startsWith("UTF-16") ? "\uFEFF" : "";
            var bytes = (mark + written(rows, delimiter, random)).getBytes(encoding);

            var read = ReadRows.of(
                    new Dripping(bytes, random),
                    new ReadingChoices(null, null, null, mark.isEmpty() ? encoding : null),
                    100_000);

            assertThat(read.facts().delimiter()).as("seed %d", seed).isEqualTo(Character.toString(delimiter));
            assertThat(read.lines().stream().map(line -> line.substring(line.indexOf(':') + 1)))
                    .as("seed %d in %s", seed, encoding)
                    .containsExactlyElementsOf(rows.stream()
                            .skip(1)
                            .map(row -> String.join("|", row))
                            .toList());
        }
    }

    @Test
    void readsRandomJsonLines() throws IOException {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var rows = new ArrayList<Map<String, String>>();
            var json = new StringBuilder();
            for (int i = 0; i < 20; i++) {
                var row = new LinkedHashMap<String, String>();
                random.ints(random.nextInt(1, 6), 0, 9)
                        .forEach(key -> row.put("key ü " + key, "v" + text(random, "ab\"\\\n\t{}[]:,ü€😀 /")));
                rows.add(row);
                json.append(Json.MAPPER.writeValueAsString(row)).append(random.nextBoolean() ? "\n" : "\r\n");
            }

            var read = ReadRows.of(json.toString());

            assertThat(read.rows()).as("seed %d", seed).isEqualTo(rows);
        }
    }

    private static List<List<String>> rows(Random random, Charset encoding) {
        var letters = encoding.newEncoder().canEncode("😀") ? "ab,;\t\"'|\n\r ü€😀" : "ab,;\t\"'|\n\r ü€";
        var columns = random.nextInt(2, 7);
        var rows = new ArrayList<List<String>>();
        rows.add(IntStream.range(0, columns).mapToObj(i -> "column " + i).toList());
        for (int row = 0; row < 30; row++) {
            rows.add(IntStream.range(0, columns)
                    .mapToObj(i -> i == 0 ? "id" : text(random, letters))
                    .toList());
        }
        return rows;
    }

    private static String text(Random random, String letters) {
        return random.ints(random.nextInt(8), 0, letters.codePointCount(0, letters.length()))
                .mapToObj(i -> Character.toString(letters.codePointAt(letters.offsetByCodePoints(0, i))))
                .reduce("", String::concat);
    }

    private static String written(List<List<String>> rows, char delimiter, Random random) throws IOException {
        var out = new StringWriter();
        var ends = LineDelimiter.values();
        try (var writer = CsvWriter.builder()
                .fieldSeparator(delimiter)
                .quoteStrategy(random.nextBoolean() ? QuoteStrategies.ALWAYS : QuoteStrategies.REQUIRED)
                .lineDelimiter(ends[random.nextInt(ends.length)])
                .build(out)) {
            rows.forEach(writer::writeRecord);
        }
        return out.toString();
    }

    /** Gives a few bytes at a time, as a slow network does. */
    private static final class Dripping extends ByteArrayInputStream {

        private final Random random;

        private Dripping(byte[] bytes, Random random) {
            super(bytes);
            this.random = random;
        }

        @Override
        public synchronized int read(byte[] to, int offset, int length) {
            return super.read(to, offset, Math.min(length, 1 + random.nextInt(9)));
        }
    }
}
