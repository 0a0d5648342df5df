package dev.assay.sandbox.salesforce.saql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.sandbox.text.Draw;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent is answered or refused in words, and never ends in an error of the program. */
class NonsenseTests {

    private static final List<String> SAQL = List.of(
            "q",
            "=",
            "load \"T\"",
            "filter",
            "by",
            "foreach",
            "generate",
            "as",
            "order",
            "limit",
            "offset",
            "group",
            "'Key'",
            "'City'",
            "'Amount'",
            "\"x\"",
            "1",
            "-2.5",
            "(",
            ")",
            "[",
            "]",
            ",",
            ";",
            "==",
            "<",
            "in",
            "not",
            "is",
            "null",
            "&&",
            "||",
            "!",
            "+",
            "/",
            "case",
            "when",
            "then",
            "end",
            "count()",
            "round(",
            "toDate(",
            "substr(",
            "power(",
            "..",
            ".");
    private static final List<String> SQL = List.of(
            "SELECT",
            "FROM T",
            "WHERE",
            "GROUP BY",
            "ORDER BY",
            "LIMIT",
            "OFFSET",
            "Key",
            "City",
            "Amount",
            "'x'",
            "1",
            "(",
            ")",
            ",",
            "=",
            "<>",
            "IN",
            "NOT",
            "IS",
            "NULL",
            "AND",
            "LIKE",
            "BETWEEN",
            "COUNT(*)",
            "AS",
            "-",
            "CASE",
            "HAVING");

    private final Queries few = Queries.overIndexed(20);

    @RepeatedTest(20)
    void answersOrRefuses(RepetitionInfo repetition) {
        for (var i = 0; i < 200; i++) {
            var draw = new Draw(repetition.getCurrentRepetition()).with(i);
            answerOrRefuse("q = load \"T\"; q = filter q by " + random(draw.with(1), SAQL, 9));
            answerOrRefuse("q = load \"T\"; q = foreach q generate " + random(draw.with(2), SAQL, 7) + " as 'x';");
            answerOrRefuse("q = load \"T\"; " + random(draw.with(3), SAQL, 12));
            answerOrRefuse("SELECT Key FROM T WHERE " + random(draw.with(4), SQL, 8));
            answerOrRefuse("SELECT " + random(draw.with(5), SQL, 8));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "round('Amount', 1000000000)",
                "power('Amount', 100000)",
                "power(0 - 1, 0.5)",
                "toDate(9000000000000000000)",
                "substr('City', 99999999999, 99999999999)",
                "toString(toDate(0), \"VV\")"
            })
    void survivesExtremes(String expression) {
        answerOrRefuse("q = load \"T\"; q = foreach q generate " + expression + " as 'x';");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "!(", "case when ", "abs("})
    void refusesWhatIsNestedTooDeeply(String opening) {
        assertThatThrownBy(() -> few.rows("q = load \"T\"; q = filter q by " + opening.repeat(20_000)))
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("levels deep");
    }

    private void answerOrRefuse(String query) {
        try {
            assertThat(few.rows(query)).hasSizeLessThanOrEqualTo(20);
        } catch (QueryError e) {
            assertThat(e).hasMessageMatching("(?s).{8,}");
        }
    }

    private static String random(Draw draw, List<String> pieces, int most) {
        var query = new StringBuilder();
        for (var i = 0; i < 1 + draw.below(most); i++) {
            query.append(draw.with(i).of(pieces)).append(' ');
        }
        return query.toString();
    }
}
