package dev.assay.catalog.file.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.catalog.file.text.BadFile;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialectSearchTests {

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|", "^", "~", "\u001F"})
    void findsTheDelimiter(String delimiter) throws IOException {
        var read = ReadRows.of("id,note,n\n1,some text,5\n2,\"a,; \t|b\",6\n".replace(",", delimiter));

        assertThat(read.facts().delimiter()).isEqualTo(delimiter);
        assertThat(read.columns()).containsExactly("id", "note", "n");
        assertThat(read.rows()).hasSize(2);
    }

    @Test
    void isNotMisledByDecimalCommas() throws IOException {
        assertThat(ReadRows.of("id;price;weight\n1;2,50;3,1\n2;4,00;1,2\n").lines())
                .containsExactly("2:1|2,50|3,1", "3:2|4,00|1,2");
    }

    @Test
    void isNotMisledByCommasInAHeader() throws IOException {
        assertThat(ReadRows.of("Name, first;Amount, EUR;Note\nAnn;1,5;x\nBob;2,5;y, z\n")
                        .columns())
                .containsExactly("Name, first", "Amount, EUR", "Note");
    }

    @Test
    void readsOneColumnWhateverStandsInIt() throws IOException {
        assertThat(ReadRows.of("note\nhello, world\na, b, c\nplain\n").lines())
                .containsExactly("2:hello, world", "3:a, b, c", "4:plain");
        assertThat(ReadRows.of("note\nx\ny\n").facts().delimiter()).isEqualTo(",");
    }

    @Test
    void findsSingleQuotes() throws IOException {
        var read = ReadRows.of("'id','note'\n'1','it''s here, now'\n'2','x'\n");

        assertThat(read.facts().quote()).isEqualTo("'");
        assertThat(read.lines()).containsExactly("2:1|it's here, now", "3:2|x");
    }

    @Test
    void takesApostrophesForLetters() throws IOException {
        var read = ReadRows.of("id,note\n1,'tis good\n2,the dogs'\n3,plain\n");

        assertThat(read.facts().quote()).isEqualTo("\"");
        assertThat(read.lines()).contains("2:1|'tis good");
    }

    @Test
    void takesQuotesForLettersWhereTheySurroundNothing() throws IOException {
        var read = ReadRows.of("id\tnote\n1\t\"Star\" hotel\n2\t\"never closed\n3\tplain\n");

        assertThat(read.facts().quote()).isNull();
        assertThat(read.lines()).containsExactly("2:1|\"Star\" hotel", "3:2|\"never closed", "4:3|plain");
    }

    @Test
    void keepsQuotesThoughSomeRowsAreBroken() throws IOException {
        var rows = IntStream.range(0, 50).mapToObj(i -> i + ",\"a\"\n").collect(Collectors.joining());

        var read = ReadRows.of("id,note\n" + rows + "50,\"b\" c\n");

        assertThat(read.facts().quote()).isEqualTo("\"");
        assertThat(read.lines()).contains("2:0|a", "52! stray-quote");
    }

    @Test
    void saysWhatWasFoundWhenItIsDoubtful() {
        assertThatThrownBy(() -> ReadRows.of("a,b\nx\ny\nz\n"))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("with a comma it has 2 columns, which 0 of the first 3 rows have too")
                .hasMessageContaining("delimiter=comma");
        assertThatThrownBy(() -> ReadRows.of("a,b;c\n1,2;3\n"))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("with a comma")
                .hasMessageContaining("with a semicolon");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\r\n", "\uFEFFSEP=;\n"})
    void takesTheDelimiterThatTheFileSays(String line) throws IOException {
        var read = ReadRows.of(line + "id;note\r\n1;a, b\r\n2;c, d\r\n3;e;f\r\n");

        assertThat(read.facts().delimiter()).isEqualTo(";");
        assertThat(read.columns()).containsExactly("id", "note");
        assertThat(read.lines()).containsExactly("3:1|a, b", "4:2|c, d", "5! value-count");
    }

    @Test
    void doesAsTheUserSaysThoughTheFileSaysOtherwise() throws IOException {
        assertThat(ReadRows.of("sep=;\na,b;c\n1,2;3\n", new ReadingChoices(null, ',', (int) '"', null))
                        .lines())
                .containsExactly("3:1|2;3");
    }

    @Test
    void takesOtherFirstLinesForHeaders() throws IOException {
        assertThat(ReadRows.of("sep=x\n1\n").columns()).containsExactly("sep=x");
        assertThat(ReadRows.of("sep=;note\n1;2\n").columns()).containsExactly("sep=", "note");
    }

    @Test
    void doesAsTheUserSays() throws IOException {
        assertThat(ReadRows.of("a,b;c\n1,2;3\n", new ReadingChoices(null, ';', null, null))
                        .lines())
                .containsExactly("2:1,2|3");
        assertThat(ReadRows.of("a:b\n'1':2\n", new ReadingChoices(null, ':', (int) '\'', null))
                        .lines())
                .containsExactly("2:1|2");
        assertThat(ReadRows.of("a,b\n\"1\",2\n", new ReadingChoices(null, null, ReadingChoices.NO_QUOTE, null))
                        .lines())
                .containsExactly("2:\"1\"|2");
    }
}
