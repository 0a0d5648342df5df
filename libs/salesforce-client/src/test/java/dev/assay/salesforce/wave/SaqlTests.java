package dev.assay.salesforce.wave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SaqlTests {

    private static final String ODD = "\"'\\\n\r\tnrt%_;[]() aé\u0000\u0001\u2028語";

    @Test
    void readsAPageUnderAnOrder() {
        var saql = Saql.load("0FbX", "0FcY")
                .where(Saql.identifier("Id") + " >= " + Saql.string("a"))
                .select(List.of("Id", "Owner.Name"))
                .orderBy(List.of("Id"))
                .page(20, 10);

        assertThat(saql.text()).isEqualTo("""
            q = load "0FbX/0FcY";
            q = filter q by 'Id' >= "a";
            q = foreach q generate 'Id' as 'Id', 'Owner.Name' as 'Owner.Name';
            q = order q by 'Id' asc;
            q = offset q 20;
            q = limit q 10;
            """);
    }

    @Test
    void countsUnderAFilter() {
        assertThat(Saql.load("a", "b").where("'x' is null").count()).isEqualTo("""
            q = load "a/b";
            q = filter q by 'x' is null;
            q = group q by all;
            q = foreach q generate count() as 'n';
            """);
    }

    @Test
    void escapesWhatWouldEndAValueOrAName() {
        assertThat(Saql.string("a\"b\\c'd\n\r\té")).isEqualTo("\"a\\\"b\\\\c\\'d\\n\\r\\té\"");
        assertThat(Saql.identifier("it's")).isEqualTo("'it\\'s'");
    }

    @Test
    void callsAFieldByAnotherNameWhenTheLanguageKeepsItsOwn() {
        assertThat(Saql.load("a", "b")
                        .select(List.of("rows"))
                        .orderBy(List.of("rows"))
                        .text())
                .contains("'rows' as 'rows_'", "order q by 'rows_'");
    }

    @Test
    void quotesWhateverThereIsSoThatItReadsBackAsItWas() {
        var random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            var text = random.ints(random.nextInt(12), 0, ODD.length())
                    .mapToObj(place -> ODD.substring(place, place + 1))
                    .collect(Collectors.joining());

            assertThat(unquoted(Saql.string(text), '"')).isEqualTo(text);
            assertThat(unquoted(Saql.identifier(text), '\'')).isEqualTo(text);
        }
    }

    /** As the language's reference says; fails where the quoting ends early. */
    private static String unquoted(String quoted, char quote) {
        assertThat(quoted).startsWith(String.valueOf(quote)).hasSizeGreaterThan(1);
        var text = new StringBuilder();
        int at = 1;
        while (quoted.charAt(at) != quote) {
            var c = quoted.charAt(at++);
            if (c == '\\') {
                var escaped = quoted.charAt(at++);
                c = switch (escaped) {
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    case 't' -> '\t';
                    case '\'', '"', '\\' -> escaped;
                    default -> throw new AssertionError("no escape of the language: \\" + escaped);
                };
            }
            text.append(c);
        }
        assertThat(at).isEqualTo(quoted.length() - 1);
        return text.toString();
    }
}
