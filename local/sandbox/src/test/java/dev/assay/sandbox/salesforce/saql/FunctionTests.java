package dev.assay.sandbox.salesforce.saql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionTests {

    private static final LocalDateTime DAY = LocalDateTime.of(2025, 3, 9, 14, 5, 6);

    private final Queries few = Queries.over(
            new Object[] {"a", "Bonn am Rhein", new BigDecimal("12.345"), DAY},
            new Object[] {"b", List.of("red", "blue"), null, DAY.minusYears(1)});

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "lower('City') | bonn am rhein",
                "upper('City') | BONN AM RHEIN",
                "len('City') | 13",
                "substr('City', 1, 4) | Bonn",
                "substr('City', -5) | Rhein",
                "replace('City', \"am\", \"-\") | Bonn - Rhein",
                "trim(\"  x \") | x",
                "'Key' + \"-\" + 'City' | a-Bonn am Rhein",
                "index_of('City', \"am\") | 6",
                "round('Amount', 1) | 12.3",
                "round('Amount') | 12",
                "floor('Amount') | 12",
                "ceil('Amount') | 13",
                "abs(0 - 'Amount') | 12.345",
                "trunc('Amount', 2) | 12.34",
                "number_to_string('Amount') | 12.345",
                "string_to_number(\"7\") + 1 | 8",
                "coalesce('Amount', 0) | 12.345",
                "case when 'Amount' > 100 then \"big\" when 'Amount' > 10 then \"middle\" else \"small\" end | middle",
                "case 'Key' when \"a\" then 1 else 2 end | 1",
                "toString(toDate('Day_sec_epoch'), \"yyyy-MM\") | 2025-03",
                "toString(toDate(\"2024-02-29\", \"yyyy-MM-dd\"), \"dd.MM.yyyy\") | 29.02.2024",
                "date_to_epoch(toDate(\"1970-01-02\")) | 86400",
                "daysBetween(toDate(\"2025-01-01\"), toDate(\"2025-03-01\")) | 59",
                "date_diff(\"month\", toDate(\"2024-12-31\"), toDate(\"2025-03-01\")) | 3"
            })
    void computes(String expression, String expected) {
        var found = few.column(
                "x",
                "q = load \"T\"; q = filter q by 'Key' == \"a\"; q = foreach q generate " + expression + " as 'x';");

        assertThat(String.valueOf(found.getFirst())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'City' == \"red\" | b",
                "'City' in [\"blue\", \"green\"] | b",
                "'City' not in [\"blue\"] | a",
                "'City' matches \"ED\" | b",
                "mv_to_string('City') == \"blue, red\" | b",
                "starts_with('Key', \"a\") | a",
                "date('Day_Year', 'Day_Month', 'Day_Day') in [dateRange([2025,1,1],[2025,12,31])] | a",
                "date('Day_Year', 'Day_Month', 'Day_Day') >= toDate(\"2025-01-01\") | a",
                "date('Day_Year', 'Day_Month', 'Day_Day') in [\"900 years ago\"..\"current day\"] | ab",
                "date('Day_Year', 'Day_Month', 'Day_Day') in [\"1 year ahead\"..\"2 years ahead\"] | ``",
                "`'Key' == \"a\" or ('Key' == \"b\" and not 'Amount' is null)` | a",
                "'Amount' in [12.3450] | a",
                "q.'Key' == \"b\" | b"
            })
    void filters(String condition, String keys) {
        var found = few.column(
                "k",
                "q = load \"T\"; q = filter q by " + condition
                        + "; q = foreach q generate 'Key' as 'k'; q = order q by 'k';");

        assertThat(found).isEqualTo(keys.chars().mapToObj(Character::toString).toList());
    }

    @Test
    void showsSeveralValuesAsAList() {
        assertThat(few.column(
                        "c", "q = load \"T\"; q = foreach q generate 'City' as 'c', 'Key' as 'k'; q = order q by 'k';"))
                .containsExactly("Bonn am Rhein", List.of("red", "blue"));
    }

    @Test
    void findsTenThousandValuesButNoMore() {
        var list = String.join(",", Collections.nCopies(9_999, "\"z\"")) + ",\"a\"";
        var query = "q = load \"T\"; q = filter q by 'Key' in [%s]; q = foreach q generate 'Key' as 'k';";

        assertThat(few.column("k", query.formatted(list))).containsExactly("a");
        assertThatThrownBy(() -> few.rows(query.formatted(list + ",\"b\""))).hasMessageContaining("at most 10000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nope('City') | Invalid function: nope()",
                "substr('City') | Invalid use of substr()",
                "abs('City') | argument 1 must be a number",
                "toString(toDate(\"2025-01-01\"), \"bbbbbb\") | Invalid date format",
                "case 'Key' end | expected 'when'"
            })
    void refuses(String expression, String problem) {
        assertThatThrownBy(() -> few.rows("q = load \"T\"; q = foreach q generate " + expression + " as 'x';"))
                .isInstanceOf(QueryError.class)
                .hasMessageContaining(problem);
    }
}
