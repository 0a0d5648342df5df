package dev.assay.catalog.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.contracts.FieldCondition;
import dev.assay.contracts.FieldCondition.Operator;
import dev.assay.contracts.http.DatasetField;
import dev.assay.contracts.http.DatasetField.Type;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordFilterTests {

    private static final List<DatasetField> FIELDS = List.of(
            new DatasetField("State", "State", Type.TEXT),
            new DatasetField("Amount", "Amount", Type.NUMBER),
            new DatasetField("Lost", "Lost", Type.DATE));

    @ParameterizedTest
    @CsvSource({
        "State, equals, Ohio, Ohio, true",
        "State, equals, ohio, Ohio, false",
        "State, not-equals, Ohio, Texas, true",
        "State, not-equals, Ohio, Ohio, false",
        "State, less-than, b, a, true",
        "State, less-than, a, B, true",
        "State, less-than, b, b, false",
        "State, at-most, b, b, true",
        "State, greater-than, Z, a, true",
        "State, at-least, a, a, true",
        "State, contains, hi, Ohio, true",
        "State, contains, HI, Ohio, false",
        "State, begins-with, Oh, Ohio, true",
        "State, begins-with, hi, Ohio, false",
        "Amount, equals, 10, 10.00, true",
        "Amount, equals, 1e1, 10, true",
        "Amount, less-than, 10, 9, true",
        "Amount, less-than, 9, 10, false",
        "Amount, greater-than, 36028797018963966, 36028797018963967, true",
        "Amount, greater-than, 36028797018963967, 36028797018963967, false",
        "Amount, at-least, -2, -1.5, true",
        "Lost, equals, 2026-03-01, 2026-03-01T00:00:00Z, true",
        "Lost, equals, 2026-03-01T10:00+02:00, 2026-03-01 08:00, true",
        "Lost, less-than, 2026-03-01, 2026-02-28T23:59:59.999Z, true",
        "Lost, at-least, 2026-03-01, 2026-02-28, false"
    })
    void comparesByTheFieldsType(String field, String operator, String value, String has, boolean met) {
        var filter = filter(condition(field, operator(operator), value));

        assertThat(filter.accepts(Map.of(field, has)::get)).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({
        "equals, false", "not-equals, true", "less-than, false", "at-most, false", "greater-than, false",
        "at-least, false", "contains, false", "begins-with, false", "empty, true", "not-empty, false"
    })
    void findsRecordsWithoutAValueByFewOperatorsOnly(String operator, boolean met) {
        var filter = filter(condition("State", operator(operator), "x"));

        assertThat(filter.accepts(name -> null)).isEqualTo(met);
        assertThat(filter.accepts(name -> "")).isEqualTo(met);
    }

    @Test
    void looksForAnyOfAList() {
        var filter = filter(listed("Amount", Operator.IN, "1", "2.50"));

        assertThat(filter.accepts(name -> "2.5")).isTrue();
        assertThat(filter.accepts(name -> "3")).isFalse();
        assertThat(filter.accepts(name -> null)).isFalse();
        assertThat(filter(listed("Amount", Operator.NOT_IN, "1", "2.50")).accepts(name -> null))
                .isTrue();
    }

    @Test
    void needsEveryConditionMet() {
        var filter = filter(condition("State", Operator.EQUALS, "Ohio"), condition("Amount", Operator.AT_LEAST, "5"));

        assertThat(filter.fields()).containsExactly("State", "Amount");
        assertThat(filter.accepts(Map.of("State", "Ohio", "Amount", "5")::get)).isTrue();
        assertThat(filter.accepts(Map.of("State", "Ohio", "Amount", "4")::get)).isFalse();
    }

    @Test
    void sortsTextsByCodePoints() {
        var outsideTheBasicPlane = new String(Character.toChars(0x1F600));

        assertThat(filter(condition("State", Operator.GREATER_THAN, "\uFFFD")).accepts(name -> outsideTheBasicPlane))
                .isTrue();
    }

    @Test
    void suggestsTheFieldThatWasMeant() {
        refused(condition("Amuont", Operator.EQUALS, "1"), "unknown-field", "Did you mean 'Amount'?");
    }

    @Test
    void refusesWhatDoesNotFitTheField() {
        refused(condition("Amount", Operator.EQUALS, "much"), "bad-condition", "'much', which is no number");
        refused(condition("Amount", Operator.EQUALS, "1e9999"), "bad-condition", "no number");
        refused(condition("Amount", Operator.CONTAINS, "1"), "bad-condition", "its values are numbers");
        refused(condition("Lost", Operator.BEGINS_WITH, "2026"), "bad-condition", "its values are dates");
        refused(condition("Lost", Operator.LESS_THAN, "2026-02-30"), "bad-condition", "no date like");
        refused(condition("State", Operator.EQUALS, null), "bad-condition", "use empty");
        refused(condition("State", Operator.EQUALS, ""), "bad-condition", "use empty");
        refused(new FieldCondition("State", Operator.IN, null, List.of()), "bad-condition", "lists no values");
        refused(
                new FieldCondition("State", Operator.IN, null, Arrays.asList("a", null)),
                "bad-condition",
                "no value to compare with");
    }

    @Test
    void refusesMoreValuesThanAQueryTakes() {
        var values = IntStream.range(0, 5_001).mapToObj(Integer::toString).toList();

        refused(new FieldCondition("State", Operator.IN, null, values), "filter-too-large", "5001 values");
    }

    @Test
    void refusesARecordWhoseValueIsNotOfTheType() {
        var filter = filter(condition("Amount", Operator.LESS_THAN, "1"));

        assertThatThrownBy(() -> filter.accepts(name -> "secret"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("'Amount'")
                .hasMessageNotContaining("secret");
    }

    @Test
    void letsEverythingThroughWithoutConditions() {
        assertThat(RecordFilter.of(List.of(), FIELDS)).isSameAs(RecordFilter.NONE);
        assertThat(RecordFilter.NONE.accepts(name -> null)).isTrue();
    }

    private static RecordFilter filter(FieldCondition... conditions) {
        return RecordFilter.of(List.of(conditions), FIELDS);
    }

    private static FieldCondition condition(String field, Operator operator, @Nullable String value) {
        return new FieldCondition(field, operator, value, null);
    }

    private static FieldCondition listed(String field, Operator operator, String... values) {
        return new FieldCondition(field, operator, null, List.of(values));
    }

    private static Operator operator(String spelled) {
        return Operator.valueOf(spelled.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }

    private static void refused(FieldCondition condition, String code, String part) {
        assertThatThrownBy(() -> RecordFilter.of(Collections.singletonList(condition), FIELDS))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.reason().code()).isEqualTo(code))
                .hasMessageContaining(part);
    }
}
