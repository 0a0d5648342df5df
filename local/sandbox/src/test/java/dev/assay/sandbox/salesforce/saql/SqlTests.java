package dev.assay.sandbox.salesforce.saql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlTests {

    private static final LocalDateTime DAY = LocalDateTime.of(2025, 3, 9, 14, 5, 6);

    private final Queries few = Queries.over(
            row("a", "Bonn", "10"), row("b", "Oslo", "20"), row("c", null, "30"), row("d", "O'Neill", null));

    private static Object[] row(String key, String city, String amount) {
        return new Object[] {key, city, amount == null ? null : new BigDecimal(amount), DAY};
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "City = 'Oslo' | b",
                "City <> 'Oslo' | ad",
                "City = 'O''Neill' | d",
                "\"Amount\" >= 20 AND Amount < 30 | b",
                "City IN ('Bonn', 'Oslo') or Amount = 30 | abc",
                "City NOT IN ('Bonn') | bd",
                "City LIKE 'O%' | bd",
                "City NOT LIKE '%o%' | d",
                "City IS NULL | c",
                "NOT (City IS NOT NULL) | c",
                "Amount BETWEEN 10 AND 20 | ab",
                "Amount > -1 | abc",
                "LOWER(City) = 'bonn' | a",
                "t.City = 'Bonn' | a"
            })
    void selectsWhere(String where, String keys) {
        var found = few.column("k", "SELECT Key AS k FROM \"T\" t WHERE " + where + " ORDER BY Key");

        assertThat(found).isEqualTo(keys.chars().mapToObj(Character::toString).toList());
    }

    @Test
    void groupsAndCounts() {
        var rows = few.rows("select City, count(*) as n, sum(Amount) s from T group by City having count(*) > 0"
                + " order by n desc, City nulls last limit 2");

        assertThat(rows.toString()).isEqualTo("[{City=Bonn, n=1, s=10}, {City=O'Neill, n=1, s=null}]");
        assertThat(few.rows("SELECT COUNT(*), COUNT(DISTINCT City) AS d, MAX(Amount) AS m FROM T")
                        .toString())
                .isEqualTo("[{count=4, d=3, m=30}]");
    }

    @Test
    void limitsAndSkips() {
        assertThat(few.column("Key", "SELECT Key FROM T ORDER BY Amount DESC NULLS LAST LIMIT 2 OFFSET 1;"))
                .containsExactly("b", "a");
        assertThat(few.rows("SELECT Key FROM T LIMIT 0")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT * FROM T | SELECT * is not supported",
                "SELECT Nope FROM T | Undefined identifier: Nope",
                "SELECT Key FROM T WHERE | expected a value",
                "SELECT Key FROM T WHERE City = 5 | Invalid expression",
                "SELECT Key FROM T JOIN U | expected the end of the query"
            })
    void refuses(String query, String problem) {
        assertThatThrownBy(() -> few.rows(query)).isInstanceOf(QueryError.class).hasMessageContaining(problem);
    }
}
