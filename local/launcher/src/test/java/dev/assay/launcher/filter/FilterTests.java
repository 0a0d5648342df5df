package dev.assay.launcher.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.contracts.FieldCondition;
import dev.assay.contracts.FieldCondition.Operator;
import dev.assay.contracts.http.DatasetField;
import dev.assay.launcher.ExitCodes;
import dev.assay.launcher.Trouble;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTests {

    private static final List<DatasetField> FIELDS = List.of(
            new DatasetField("State", "State", DatasetField.Type.TEXT),
            new DatasetField("Claim_Amount", "Claim amount", DatasetField.Type.NUMBER));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "State = CA                   | State        | EQUALS       | CA",
                "State=CA                     | State        | EQUALS       | CA",
                "  Amount   >=   100          | Amount       | AT_LEAST     | 100",
                "Amount<>-1.5                 | Amount       | NOT_EQUALS   | -1.5",
                "Amount != 3                  | Amount       | NOT_EQUALS   | 3",
                "Amount < 3                   | Amount       | LESS_THAN    | 3",
                "Amount <= 3                  | Amount       | AT_MOST      | 3",
                "Amount > 3                   | Amount       | GREATER_THAN | 3",
                "Narrative contains fire, and | Narrative    | CONTAINS     | fire, and",
                "Consumer complaint Begins  With I am | Consumer complaint | BEGINS_WITH | I am",
                "\"Time in force\" = 3        | Time in force| EQUALS       | 3",
                "\"a \"\"b\"\" = c\"<3        | a \"b\" = c  | LESS_THAN    | 3",
                "State = \" padded \"         | State        | EQUALS       | ` padded `",
                "State = 'it''s'              | State        | EQUALS       | it's",
                "State = \"\"                 | State        | EQUALS       | ``",
                "Insurer = O'Brien \"Ltd\"    | Insurer      | EQUALS       | O'Brien \"Ltd\"",
                "Formula = a = b              | Formula      | EQUALS       | a = b"
            })
    void readsOneValue(String text, String field, Operator operator, String value) {
        assertThat(Filter.parse(text).condition()).isEqualTo(new FieldCondition(field, operator, value, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Product in loan,card            | IN     | loan;card",
                "Product IN ( loan , card )      | IN     | loan;card",
                "Product not in \"a, b\" , c     | NOT_IN | a, b;c",
                "Product in one                  | IN     | one",
                "\"Product\"in 'x'               | IN     | x"
            })
    void readsSeveralValues(String text, Operator operator, String values) {
        assertThat(Filter.parse(text).condition())
                .isEqualTo(new FieldCondition("Product", operator, null, Arrays.asList(values.split(";"))));
    }

    @Test
    void readsConditionsWithoutAValue() {
        assertThat(Filter.parse("Closed is empty").condition())
                .isEqualTo(new FieldCondition("Closed", Operator.EMPTY, null, null));
        assertThat(Filter.parse("Closed is  NOT empty ").condition())
                .isEqualTo(new FieldCondition("Closed", Operator.NOT_EMPTY, null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "State                  | 6  | an operator is missing",
                "State is CA            | 12 | an operator is missing",
                "= 3                    | 1  | there is no field",
                "Amount >=              | 10 | there is nothing to compare with",
                "Closed is empty now    | 17 | nothing can follow",
                "State in a,,b          | 12 | a value is missing",
                "State in a,            | 12 | a value is missing",
                "State in (a            | 12 | the parenthesis is never closed",
                "State in \"a\" b       | 13 | a comma is missing",
                "State = \"CA           | 9  | the quote that begins here is never closed",
                "State = \"CA\" or so   | 13 | nothing can follow the closing quote",
                "\"State = CA           | 1  | the quote that begins here is never closed",
                "\"State\" CA           | 9  | an operator is missing"
            })
    void saysWhereItCannotBeRead(String text, int position, String what) {
        assertThatThrownBy(() -> Filter.parse(text)).isInstanceOfSatisfying(Trouble.class, trouble -> {
            assertThat(trouble.exitCode()).isEqualTo(ExitCodes.USAGE);
            assertThat(trouble.text())
                    .startsWith("--filter, position " + position + ": " + what)
                    .endsWith("\n    " + text + "\n    " + " ".repeat(position - 1) + "^");
        });
    }

    @Test
    void suggestsAFieldThatWasMeant() {
        assertThatThrownBy(() -> Filter.parse(" claim amount > 3").mustFit(FIELDS))
                .hasMessageContaining("position 2: the dataset has no field claim amount. Did you mean Claim_Amount?");
        assertThatThrownBy(() -> Filter.parse("Colour = red").mustFit(FIELDS))
                .hasMessageContaining("no field Colour. There are: State, Claim_Amount.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Claim_Amount > ten", "Claim_Amount in 1,ten", "Claim_Amount = 1,000", "Claim_Amount = \"\""})
    void refusesTextsForNumbers(String text) {
        assertThatThrownBy(() -> Filter.parse(text).mustFit(FIELDS)).hasMessageContaining("Claim_Amount holds numbers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Claim_Amount > -1.5e3", "Claim_Amount in 1,.5", "Claim_Amount is empty", "State = ten"})
    void takesWhatFits(String text) {
        assertThatCode(() -> Filter.parse(text).mustFit(FIELDS)).doesNotThrowAnyException();
    }
}
