package dev.assay.catalog.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.catalog.dataset.RecordFilter;
import dev.assay.catalog.dataset.Unreadable;
import dev.assay.contracts.FieldCondition;
import dev.assay.contracts.FieldCondition.Operator;
import dev.assay.contracts.http.DatasetField;
import dev.assay.contracts.http.DatasetField.Type;
import dev.assay.salesforce.wave.Saql;
import dev.assay.salesforce.wave.WaveField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaqlFilterTests {

    private static final Columns COLUMNS = new Columns(List.of(
            column("State", Type.TEXT, false, null),
            column("Tags", Type.TEXT, true, null),
            column("Amount", Type.NUMBER, false, null),
            column("Lost", Type.DATE, false, "Lost_sec_epoch"),
            column("Odd", Type.DATE, false, null)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "State ~ EQUALS ~ O'\"Hi\\o ~ 'State' == \"O\\'\\\"Hi\\\\o\"",
                "State ~ NOT_EQUALS ~ TX ~ ('State' is null || 'State' != \"TX\")",
                "State ~ IN ~ TX ~ 'State' in [\"TX\"]",
                "State ~ NOT_IN ~ TX ~ ('State' is null || 'State' not in [\"TX\"])",
                "State ~ CONTAINS ~ 5%_\\x ~ 'State' like \"%5\\\\%\\\\_\\\\\\\\x%\"",
                "State ~ BEGINS_WITH ~ Te ~ 'State' like \"Te%\"",
                "State ~ EMPTY ~ ~ ('State' is null || 'State' == \"\")",
                "State ~ NOT_EMPTY ~ ~ !(('State' is null || 'State' == \"\"))",
                "Tags ~ EMPTY ~ ~ 'Tags' is null",
                "Amount ~ AT_LEAST ~ 1e3 ~ 'Amount' >= 1000",
                "Amount ~ LESS_THAN ~ 0.00 ~ 'Amount' < 0",
                "Amount ~ GREATER_THAN ~ 36028797018963967 ~ 'Amount' > 36028797018963967",
                "Amount ~ NOT_EQUALS ~ -1.50 ~ ('Amount' is null || 'Amount' != -1.5)",
                "Lost ~ AT_MOST ~ 1970-01-02 ~ 'Lost_sec_epoch' <= 86400",
                "Lost ~ EQUALS ~ 1969-12-31T23:59:59.500Z ~ 'Lost_sec_epoch' == -0.5",
                "Odd ~ NOT_EMPTY ~ ~ !('Odd' is null)"
            })
    void asksTheOrg(String field, Operator operator, String value, String clause) {
        assertThat(narrowed(field, operator, value)).contains("q = filter q by " + clause + ";\n");
    }

    @ParameterizedTest
    @CsvSource({
        "State, LESS_THAN, a, order of texts",
        "Tags, EQUALS, a, several values per record",
        "Odd, LESS_THAN, 2026-01-01, no seconds"
    })
    void refusesWhatTheOrgCannotBeAskedExactly(String field, Operator operator, String value, String why) {
        assertThatThrownBy(() -> narrowed(field, operator, value))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.reason().code()).isEqualTo("filter-not-exact"))
                .hasMessageContaining(field)
                .hasMessageContaining(why);
    }

    @Test
    void addsConditionsUp() {
        var filter = RecordFilter.of(
                List.of(
                        new FieldCondition("State", Operator.EQUALS, "TX", null),
                        new FieldCondition("Amount", Operator.IN, null, List.of("1", "2.0"))),
                COLUMNS.shown());

        assertThat(SaqlFilter.narrowed(Saql.load("d", "v"), filter, COLUMNS).count())
                .contains("filter q by 'State' == \"TX\";\nq = filter q by 'Amount' in [1, 2];\n");
    }

    private static String narrowed(String field, Operator operator, String value) {
        var listed = operator == Operator.IN || operator == Operator.NOT_IN;
        var condition = new FieldCondition(field, operator, listed ? null : value, listed ? List.of(value) : null);
        var filter = RecordFilter.of(List.of(condition), COLUMNS.shown());
        return SaqlFilter.narrowed(Saql.load("d", "v"), filter, COLUMNS).count();
    }

    private static WaveField column(
            String name, Type type, boolean multiValue, @org.jspecify.annotations.Nullable String seconds) {
        return new WaveField(new DatasetField(name, name, type), multiValue, seconds);
    }
}
