package dev.assay.catalog.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvParserTests {

    @Test
    void readsRowsWithAnyLineEnd() throws IOException {
        assertThat(rows("a,b\r\n1,2\n3,4\r5,6")).containsExactly("1:a|b", "2:1|2", "3:3|4", "4:5|6");
    }

    @Test
    void readsQuotedValuesWithDelimitersQuotesAndLines() throws IOException {
        assertThat(rows("a,b\n\"x, \"\"y\"\"\",\"line 1\r\nline 2\"\n1,2\n"))
                .containsExactly("1:a|b", "2:x, \"y\"|line 1\r\nline 2", "4:1|2");
    }

    @Test
    void keepsEmptyValuesAndPassesEmptyLines() throws IOException {
        assertThat(rows("a,b\n\n,\n\n\n\"\",x\n")).containsExactly("1:a|b", "3:|", "6:|x");
    }

    @Test
    void detectsSemicolonsAndTabs() throws IOException {
        assertThat(rows("a;b,c;d\n1;2;3\n")).containsExactly("1:a|b,c|d", "2:1|2|3");
        assertThat(rows("a\tb\n1,5\t2\n")).containsExactly("1:a|b", "2:1,5|2");
        assertThat(rows("\"a;b;c\",d\n1,2\n")).containsExactly("1:a;b;c|d", "2:1|2");
    }

    @Test
    void passesAByteOrderMark() throws IOException {
        assertThat(rows("\uFEFFa,b\n1,2\n")).containsExactly("1:a|b", "2:1|2");
    }

    @Test
    void refusesUtf16() {
        var utf16 = "a,b\n".getBytes(StandardCharsets.UTF_16);

        assertThatThrownBy(() -> new CsvParser(new ByteArrayInputStream(utf16), 1_000))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("UTF-16");
    }

    @Test
    void goesOnAfterAQuoteThatIsNeverClosed() throws IOException {
        assertThat(rows("a,b\n1,\"2\n3,4\n5,6\n"))
                .containsExactly("1:a|b", "2! A quote is opened and never closed.", "3:3|4", "4:5|6");
    }

    @Test
    void goesOnAfterTextBehindAQuote() throws IOException {
        assertThat(rows("a,b\n\"1\"x,2\n3,4\n")).containsExactly("1:a|b", "2! Text follows a closing quote.", "3:3|4");
    }

    @Test
    void goesOnAfterARowThatIsTooLong() throws IOException {
        assertThat(rows("a,b\n" + "x".repeat(2_000) + ",1\n3,4\n", 1_000))
                .containsExactly("1:a|b", "2! The row is longer than 1000 bytes.", "3:3|4");
    }

    @Test
    void reportsRowsThatAreNotUtf8() throws IOException {
        var csv = new ArrayList<Byte>();
        for (var b : "a,b\nü,1\nX,2\n".getBytes(StandardCharsets.UTF_8)) {
            csv.add(b == 'X' ? (byte) 0xE9 : b);
        }
        var bytes = new byte[csv.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = csv.get(i);
        }

        assertThat(rows(new ByteArrayInputStream(bytes), 1_000))
                .containsExactly("1:a|b", "2:ü|1", "3! The row is not in UTF-8.");
    }

    @Test
    void readsBackWhatWasWrittenHoweverItArrives() throws IOException {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var expected = new ArrayList<String>();
            var csv = new StringBuilder("h1,h2,h3\n");
            var line = 2;
            for (int row = 0; row < 20; row++) {
                var values = List.of(value(random), value(random), "v" + row);
                expected.add(line + ":" + String.join("|", values));
                values.forEach(value ->
                        csv.append('"').append(value.replace("\"", "\"\"")).append("\","));
                csv.setCharAt(csv.length() - 1, '\n');
                line += 1
                        + (int) values.stream()
                                .flatMapToInt(String::chars)
                                .filter(c -> c == '\n')
                                .count();
            }
            var in = new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)) {
                @Override
                public synchronized int read(byte[] to, int offset, int length) {
                    return super.read(to, offset, Math.min(length, 1 + random.nextInt(9)));
                }
            };

            assertThat(rows(in, 100_000).subList(1, 21)).containsExactlyElementsOf(expected);
        }
    }

    private static String value(Random random) {
        var letters = "ab,;\"\n|ü€😀 ";
        return random.ints(random.nextInt(8), 0, letters.codePointCount(0, letters.length()))
                .mapToObj(i -> Character.toString(letters.codePointAt(letters.offsetByCodePoints(0, i))))
                .reduce("", String::concat);
    }

    private static List<String> rows(String csv) throws IOException {
        return rows(csv, 100_000);
    }

    private static List<String> rows(String csv, int longestRow) throws IOException {
        return rows(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), longestRow);
    }

    /** Rows as {@code line:value|value}, broken ones as {@code line! first sentence}. */
    private static List<String> rows(InputStream in, int longestRow) throws IOException {
        var parser = new CsvParser(in, longestRow);
        var rows = new ArrayList<String>();
        while (parser.next()) {
            var problem = parser.problem();
            if (problem != null) {
                rows.add(parser.line() + "! " + problem.substring(0, problem.indexOf('.') + 1));
                continue;
            }
            var values = new ArrayList<String>();
            for (int i = 0; i < parser.fields(); i++) {
                values.add(new String(
                        parser.bytes(), parser.start(i), parser.end(i) - parser.start(i), StandardCharsets.UTF_8));
            }
            rows.add(parser.line() + ":" + String.join("|", values));
        }
        return rows;
    }
}
