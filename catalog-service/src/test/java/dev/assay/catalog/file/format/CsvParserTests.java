package dev.assay.catalog.file.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.catalog.file.text.BadFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvParserTests {

    @Test
    void readsRowsWithAnyLineEnd() throws IOException {
        assertThat(ReadRows.of("a,b\r\n1,2\n3,4\r5,6").lines()).containsExactly("2:1|2", "3:3|4", "4:5|6");
    }

    @Test
    void readsQuotedValuesWithDelimitersQuotesAndLines() throws IOException {
        assertThat(ReadRows.of("a,b\n\"x, \"\"y\"\"\",\"line 1\r\nline 2\"\n1,2\n")
                        .lines())
                .containsExactly("2:x, \"y\"|line 1\r\nline 2", "4:1|2");
    }

    @Test
    void keepsEmptyValuesAndPassesEmptyLines() throws IOException {
        assertThat(ReadRows.of("a,b\n\n,\n\n\n\"\",x\n").lines()).containsExactly("3:|", "6:|x");
    }

    @Test
    void countsValuesAgainstTheHeader() throws IOException {
        assertThat(ReadRows.of("a,b\n1,2\n1\n1,2,3\n3,4\n").lines())
                .containsExactly("2:1|2", "3! value-count", "4! value-count", "5:3|4");
    }

    @Test
    void goesOnAfterAQuoteThatIsNeverClosed() throws IOException {
        assertThat(ReadRows.of("a,b\n1,\"2\n3,4\n5,6\n").lines())
                .containsExactly("2! unclosed-quote", "3:3|4", "4:5|6");
    }

    @Test
    void goesOnAfterTextBehindAQuote() throws IOException {
        assertThat(ReadRows.of("a,b\n\"1\"x,2\n\"3\",4\n").lines()).containsExactly("2! stray-quote", "3:3|4");
    }

    @Test
    void goesOnAfterARowThatIsTooLong() throws IOException {
        assertThat(shortRows("a,b\n" + "x".repeat(2_000) + ",1\n3,4\n5,\"" + "y".repeat(3_000) + "\n\n\"\n7,8\n"))
                .containsExactly("2! too-long", "3:3|4", "4! unclosed-quote", "6! unclosed-quote", "7:7|8");
    }

    @Test
    void refusesNulAndWhatIsNoText() throws IOException {
        var bytes = "a,b\nü,1\n\0,2\nX,3\nö,4\nä,5\n".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == 'X' ? (byte) 0xE9 : bytes[i];
        }

        assertThat(ReadRows.of(bytes).lines())
                .containsExactly("2:ü|1", "3! control-character", "4! undecodable", "5:ö|4", "6:ä|5");
    }

    @Test
    void refusesHeadersThatDoNotNameEveryColumnOnce() {
        assertThatThrownBy(() -> ReadRows.of("")).isInstanceOf(BadFile.class).hasMessageContaining("empty");
        assertThatThrownBy(() -> ReadRows.of("a,b,a\n1,2,3\n"))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("Columns 1 and 3 have the same name 'a'");
        assertThatThrownBy(() -> ReadRows.of("a, ,c\n1,2,3\n"))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("Column 2 of 3 has no name");
        assertThatThrownBy(() -> ReadRows.of("a,b,\n1,2,\n"))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("end in a delimiter");
        assertThatThrownBy(() -> ReadRows.of("a,\"b\n1,2\n"))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("never closed");
    }

    private static List<String> shortRows(String csv) throws IOException {
        var in = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
        return ReadRows.of(in, new ReadingChoices(null, ',', (int) '"', null), 1_000)
                .lines();
    }
}
