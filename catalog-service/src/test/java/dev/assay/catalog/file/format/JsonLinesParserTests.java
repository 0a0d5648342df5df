package dev.assay.catalog.file.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.catalog.file.text.BadFile;
import dev.assay.contracts.http.FileFacts;
import dev.assay.contracts.http.RowProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesParserTests {

    @Test
    void takesKeysAsColumnsInTheOrderOfFirstSight() throws IOException {
        var read = ReadRows.of("{\"b\":\"1\",\"a\":\"2\"}\n\n{\"c\":true,\"b\":null}\r\n");

        assertThat(read.facts().format()).isEqualTo(FileFacts.Format.JSONL);
        assertThat(read.columns()).containsExactly("b", "a", "c");
        assertThat(read.rows()).containsExactly(Map.of("b", "1", "a", "2"), Map.of("c", "true"));
    }

    @Test
    void keepsNumbersAsWritten() throws IOException {
        assertThat(ReadRows.of("{\"n\":12345678901234567890.12345678901234567890,\"m\":1.50,\"e\":-1E+400}\n")
                        .rows())
                .containsExactly(Map.of("n", "12345678901234567890.12345678901234567890", "m", "1.50", "e", "-1E+400"));
    }

    @Test
    void keepsNestedValuesAsCompactJson() throws IOException {
        assertThat(ReadRows.of("{ \"o\" : { \"a b\" : [ 1.0 , \"x \\\" y\\\\\" , null ] } , \"l\" : [ ] }")
                        .rows())
                .containsExactly(Map.of("o", "{\"a b\":[1.0,\"x \\\" y\\\\\",null]}", "l", "[]"));
    }

    @Test
    void readsEscapes() throws IOException {
        assertThat(ReadRows.of("{\"t\":\"a\\nb\\t\\u00fc\\ud83d\\ude00\\/\"}").rows())
                .containsExactly(Map.of("t", "a\nb\tü😀/"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
        {"a":1,}            ~ bad-json          ~ Column 8:
        {"ü":1 x}           ~ bad-json          ~ Column 8:
        {"a":1              ~ bad-json          ~ Column 7: the line ends before its object does. Write each object on one line.
        {"a":1,             ~ bad-json          ~ the line ends before its object does.
        {"a":"b             ~ bad-json          ~ the line ends before its object does.
        {"a":[1}            ~ bad-json          ~ Column 8: no valid JSON: Unexpected close marker '}': expected ']'.
        [1,2]               ~ bad-json          ~ no object
        "text"              ~ bad-json          ~ no object
        {"a":1} {"a":2}     ~ bad-json          ~ Column 9: something follows
        {"":1}              ~ bad-json          ~ blank
        {"a":1,"a":2}       ~ repeated-key      ~ Column 8: the key 'a'
        {"a":"\\u0000"}     ~ control-character ~ NUL
        {"a":"\\ud800 x"}   ~ control-character ~ half a character
        """)
    void tellsBadLinesByLineAndColumn(String json, String kind, String where) throws IOException {
        var problem = problemOf("{\"a\":1}\n" + json.strip() + "\n{\"a\":3}");

        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.kind()).isEqualTo(kind);
        assertThat(problem.message()).contains(where).doesNotContain("Source");
        assertThat(ReadRows.of("{\"a\":1}\n" + json.strip() + "\n{\"a\":3}").lines())
                .contains("1:1", "3:3");
    }

    @Test
    void makesNoColumnsOfBadLines() throws IOException {
        assertThat(ReadRows.of("{\"a\":1}\n{\"b\":1,\"c\":}\n{\"c\":2}\n").columns())
                .containsExactly("a", "c");
    }

    @Test
    void goesOnAfterALineThatIsTooLong() throws IOException {
        var json = "{\"a\":1}\n{\"a\":\"" + "x".repeat(5_000) + "\"}\n{\"a\":3}\n";

        var read = ReadRows.of(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), ReadingChoices.NONE, 1_000);

        assertThat(read.lines()).containsExactly("1:1", "2! too-long", "3:3");
    }

    @Test
    void explainsWhatToDoWithAnArray() {
        assertThatThrownBy(() -> ReadRows.of("[\n {\"a\":1}]"))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("JSON Lines");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\n  \"a\": 1\n}\n", "\n{ \r\n\t\"a\": 1\r\n}"})
    void explainsWhatToDoWithObjectsOverSeveralLines(String json) {
        assertThatThrownBy(() -> ReadRows.of(json))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("spread over several lines")
                .hasMessageContaining("JSON Lines");
        assertThatThrownBy(() -> ReadRows.of(json, new ReadingChoices(FileFacts.Format.JSONL, null, null, null)))
                .isInstanceOf(BadFile.class);
    }

    private static RowProblem problemOf(String json) throws IOException {
        var in = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        var rows = FileReading.of(in, ReadingChoices.NONE, 1_000).rows();
        while (rows.next()) {
            if (rows.problem() != null) {
                return Objects.requireNonNull(rows.problem());
            }
        }
        throw new AssertionError("No row was refused");
    }
}
