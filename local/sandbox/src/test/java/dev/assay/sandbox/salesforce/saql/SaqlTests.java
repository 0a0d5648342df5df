package dev.assay.sandbox.salesforce.saql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaqlTests {

    private final Queries few = Queries.over(
            row("a", "Bonn", "10"),
            row("b", "Oslo", "20"),
            row("c", null, "30"),
            row("d", "Oslo", null),
            row("e", "rome & \"co\"", "-5.50"));

    private static Object[] row(String key, String city, String amount) {
        var day = LocalDateTime.of(2025, 3, 9, 14, 5, 6);
        return new Object[] {key, city, amount == null ? null : new BigDecimal(amount), day};
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'City' == \"Oslo\" | bd",
                "'City' != \"Oslo\" | ae",
                "'City' >= \"Oslo\" | bde",
                "'Amount' > 10 | bc",
                "'Amount' <= -5.5 | e",
                "'City' in [\"Bonn\", \"Oslo\"] | abd",
                "'City' not in [\"Bonn\", \"Oslo\"] | ce",
                "'City' in [] | ``",
                "'City' in [\"A\"..\"C\"] | a",
                "'City' in [\"C\"..\"A\"] | ``",
                "'Amount' in [10..20] | ab",
                "'City' matches \"SL\" | bd",
                "'City' like \"%o\" | bd",
                "'City' like \"B_nn\" | a",
                "'City' like \"%\\\"co%\" | e",
                "'City' is null | c",
                "'Amount' is not null && 'City' is not null | abe",
                "`!('City' == \"Oslo\" || 'Amount' < 0)` | ac",
                "`'City' == \"Oslo\" && 'Amount' == 20 || 'Key' == \"e\"` | be",
                "'Amount' * 2 + 1 > 40 | bc",
                "'Day_Year' == \"2025\" && 'Day_Month' == \"03\" && 'Key' < \"c\" | ab"
            })
    void filters(String condition, String keys) {
        var found = few.column(
                "Key",
                "q = load \"T\"; q = filter q by " + condition
                        + "; q = foreach q generate 'Key' as 'Key'; q = order q by 'Key';");

        assertThat(found).isEqualTo(keys.chars().mapToObj(Character::toString).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%😀%", "_ a%", "%\\\\😀%", "😀 a_"})
    void looksForCharactersBeyondTheBasicPlane(String like) {
        var smile = Queries.over(row("a", "😀 a😀", "1"), row("b", "😁 b", "1"));

        assertThat(smile.column(
                        "k",
                        "q = load \"T\"; q = filter q by 'City' like \"" + like
                                + "\"; q = foreach q generate 'Key' as 'k';"))
                .containsExactly("a");
    }

    @Test
    void refusesAnOrderThatComesAfterAnOffset() {
        assertThatThrownBy(() -> few.rows("q = load \"T\"; q = foreach q generate 'Key' as 'k'; q = offset q 1;"
                        + "q = order q by 'k'; q = limit q 2;"))
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("an offset must come after the order");
    }

    @Test
    void putsNullsLastAscendingAndFirstDescendingUnlessTold() {
        var query = "q = load \"T\"; q = order q by 'City' %s; q = foreach q generate 'City' as 'c';";

        assertThat(few.column("c", query.formatted("asc"))).endsWith((Object) null);
        assertThat(few.column("c", query.formatted("desc"))).startsWith((Object) null);
        assertThat(few.column("c", query.formatted("desc nulls last"))).endsWith((Object) null);
        assertThat(few.column("c", query.formatted("asc nulls first"))).startsWith((Object) null);
    }

    @Test
    void ordersBySeveralKeys() {
        var keys = few.column(
                "k",
                "q = load \"T\"; q = foreach q generate 'Key' as 'k', 'City' as 'c';"
                        + "q = order q by ('c' desc nulls last, 'k' desc);");

        assertThat(keys).containsExactly("e", "d", "b", "a", "c");
    }

    @Test
    void comparesTextsByTheCollationThatIsSet() {
        var query = "q = load \"T\"; q = filter q by 'City' > \"Oslo\"; q = foreach q generate 'Key' as 'k';";
        var capital = Queries.over(row("a", "ROME", "1"), row("b", "bonn", "1"));

        assertThat(capital.column("k", query)).containsExactlyInAnyOrder("a", "b");
        assertThat(capital.ignoringCase().column("k", query)).containsExactly("a");
    }

    @Test
    void groupsAllRows() {
        var rows = few.rows("q = load \"T\"; q = group q by all; q = foreach q generate count() as 'n',"
                + "sum('Amount') as 's', min('Amount') as 'lo', max('Amount') as 'hi', avg('Amount') as 'avg',"
                + "unique('City') as 'u', sum('Amount') / count() as 'per';");

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().toString()).isEqualTo("{avg=13.625, hi=30, lo=-5.50, n=5, per=10.90, s=54.50, u=3}");
    }

    @Test
    void countsNothingAsZero() {
        var rows = few.rows("q = load \"T\"; q = filter q by 'Key' == \"z\"; q = group q by all;"
                + "q = foreach q generate count() as 'n';");

        assertThat(rows).containsExactly(Map.of("n", BigDecimal.ZERO));
    }

    @Test
    void groupsByFields() {
        var rows = few.rows(
                "q = load \"T\"; q = group q by 'City';q = foreach q generate 'City' as 'c', count() as 'n'; q = order"
                        + " q by ('n' desc, 'c'); q = limit q 2;");

        assertThat(rows.toString()).isEqualTo("[{c=Oslo, n=2}, {c=Bonn, n=1}]");
    }

    @Test
    void aggregatesRowByRowWithoutAGroup() {
        var rows = few.rows("q = load \"T\"; q = foreach q generate 'Key' as 'k', count() as 'n'; q = order q by 'k';");

        assertThat(rows).hasSize(5);
        assertThat(rows.getFirst().get("n")).isEqualTo(BigDecimal.ONE);
    }

    @Test
    void takesDatesApart() {
        var rows = few.rows("q = load \"T\"; q = filter q by 'Key' == \"a\"; q = foreach q generate 'Day' as 'd',"
                + "'Day_Quarter' as 'q', 'Day_Hour' as 'h', 'Day_sec_epoch' as 's', 'Day_day_epoch' as 'e';");

        assertThat(rows.getFirst().toString()).isEqualTo("{d=2025-03-09, e=20156, h=14, q=1, s=1741529106}");
    }

    @Test
    void givesTenThousandRowsWithoutALimit() {
        var large = Queries.overIndexed(25_000);

        assertThat(large.rows("q = load \"T\"; q = foreach q generate 'Key' as 'k';"))
                .hasSize(10_000);
        assertThat(large.rows("q = load \"T\"; q = foreach q generate 'Key' as 'k'; q = limit q 0;"))
                .hasSize(25_000);
        assertThat(large.rows("q = load \"T\"; q = foreach q generate 'Key' as 'k'; q = limit q 20001;"))
                .hasSize(20_001)
                .doesNotHaveDuplicates();
    }

    @Test
    void shufflesRowsThatHaveNoOrder() {
        var keys = Queries.overIndexed(100).column("k", "q = load \"T\"; q = foreach q generate 'Key' as 'k';");

        assertThat(keys).hasSize(100).doesNotHaveDuplicates();
        assertThat(keys).isNotEqualTo(keys.stream().sorted().toList());
    }

    @Test
    void shufflesAMillionRowsWithoutReadingMoreThanItGives() {
        var large = Queries.overIndexed(1_000_000);

        var keys = large.column(
                "k", "q = load \"T\"; q = foreach q generate 'Key' as 'k'; q = offset q 500; q = limit q 1000;");

        assertThat(keys).hasSize(1_000).doesNotHaveDuplicates();
        assertThat(keys).isNotEqualTo(keys.stream().sorted().toList());
        assertThat(large.reads()).isLessThan(2_000);
    }

    @Test
    void sortsMoreRowsThanItHolds() {
        var rows = Queries.overIndexed(45_000)
                .rows("q = load \"T\"; q = foreach q generate 'Amount' as 'a', 'Key' as 'k';"
                        + "q = order q by ('a' desc, 'k'); q = limit q 45000;");

        var expected = IntStream.range(0, 45_000)
                .boxed()
                .sorted((left, right) -> left % 10 != right % 10 ? right % 10 - left % 10 : left - right)
                .map(number -> "K%06d".formatted(number + 1))
                .toList();
        assertThat(rows.stream().map(row -> row.get("k")).toList()).isEqualTo(expected);
    }

    @Test
    void pagesByKeyWithoutReadingTheWholeTable() {
        var large = Queries.overIndexed(1_000_000);

        var keys = large.column(
                "k",
                "q = load \"T\"; q = filter q by 'Key' > \"K500000\";"
                        + "q = foreach q generate 'Key' as 'k'; q = order q by 'k' asc; q = limit q 3;");

        assertThat(keys).containsExactly("K500001", "K500002", "K500003");
        assertThat(large.reads()).isLessThan(100);
    }

    @Test
    void pagesByOffsetWithoutReadingTheWholeTable() {
        var large = Queries.overIndexed(1_000_000);

        var keys = large.column(
                "k",
                "q = load \"T\"; q = foreach q generate 'Key' as 'k';"
                        + "q = order q by 'k' desc; q = offset q 900000; q = limit q 2;");

        assertThat(keys).containsExactly("K100000", "K099999");
        assertThat(large.reads()).isLessThan(100);
    }

    @Test
    void narrowsARangeFromBothEnds() {
        var keys = Queries.overIndexed(1_000)
                .column(
                        "k",
                        "q = load \"T\"; q = filter q by 'Key' >= \"K000010\" && 'Key' < \"K000020\" && 'City' =="
                                + " \"Bonn\"; q = foreach q generate 'Key' as 'k'; q = order q by 'k';");

        assertThat(keys).isEqualTo(List.of("K000010", "K000013", "K000016", "K000019"));
    }

    @Test
    void filtersWhatWasProjected() {
        var rows = few.rows("a = load \"T\"; b = foreach a generate 'Key' as 'k', 'Amount' * 2 as 'twice';"
                + "c = filter b by 'twice' > 30; c = order c by 'twice' desc;");

        assertThat(rows.stream().map(row -> row.get("k")).toList()).containsExactly("c", "b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "q = load \"T\"; q = foreach q generate 'Nope' as 'n'; | Undefined identifier: Nope",
                "q = load \"T\"; q = group q by 'Nope'; q = foreach q generate count() as 'n'; | Invalid group"
                        + " expression: Nope",
                "q = load \"T\"; q = foreach q generate count() as 'rows'; | 'rows' cannot be an alias",
                "q = load \"T\"; q = filter q by 'City' = \"x\"; | Syntax Error",
                "q = load \"T\"; q = filter q by 'City' > 5; | Invalid expression",
                "q = load \"T\"; q = filter q by 'City' & 5; | Unexpected character '&'",
                "q = load \"T\"; q = order q by 'Nope'; | Undefined identifier: Nope",
                "q = load \"T\"; q = limit r 5; | Undefined stream: r",
                "q = load \"T\"; q = group q by 'City'; | must be followed by a foreach",
                "q = load \"T | has no end",
                "q = LOAD \"T\"; | the statement 'LOAD' is not known"
            })
    void refuses(String query, String problem) {
        assertThatThrownBy(() -> few.rows(query)).isInstanceOf(QueryError.class).hasMessageContaining(problem);
    }
}
