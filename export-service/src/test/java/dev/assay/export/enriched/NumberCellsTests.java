package dev.assay.export.enriched;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberCellsTests {

    private final NumberCells survey = new NumberCells(null);

    @Test
    void needAsManyDigitsAfterThePointAsTheirValuesHave() {
        for (var value : new String[] {"1", "2.50", "-0.125", "1E+3", "0.000"}) {
            assertThat(survey.cell(value)).isNotNull();
        }

        assertThat(survey.scale()).isEqualTo(3);
        assertThat(survey.loss()).isNull();
    }

    @Test
    void giveUpDigitsWhereTheLargestNumberLeavesNoRoom() {
        survey.cell("0.123456789");
        survey.cell("36028797018");

        assertThat(survey.scale()).isEqualTo(6);
        assertThat(survey.loss()).isEqualTo("its numbers are rounded to 6 digits after the point");
        assertThat(new NumberCells(6).cell("0.123456789")).isEqualTo("0.123457");
    }

    @ParameterizedTest
    @CsvSource({"1.10, 1.1", "1E+3, 1000", "-0.0, 0", "' 7 ', 7", "1e-40, 0", "-1e-500000000, 0"})
    void areWrittenWithoutExponentsAndNeedlessDigits(String value, String cell) {
        assertThat(new NumberCells(1).cell(value)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"36028797018963968", "-36028797018963969", "1E+999999999", "true", "n/a", "1,000", "NaN"})
    void takeNothingThatAnOrgCannotKeep(String value) {
        assertThat(survey.cell(value)).isNull();
        assertThat(survey.scale()).isZero();
    }

    @Test
    void giveUpDigitsWhereTheSmallestNumberLeavesNoRoom() {
        survey.cell("0.25");
        survey.cell("-36028797018963968");

        assertThat(survey.scale()).isZero();
    }

    @Test
    void takeTheLargestAndTheSmallestNumberThatAnOrgKeeps() {
        assertThat(survey.cell("36028797018963967")).isEqualTo("36028797018963967");
        assertThat(new NumberCells(0).cell("-36028797018963967")).isEqualTo("-36028797018963967");
        assertThat(survey.cell("-36028797018963968")).isEqualTo("-36028797018963968");
        assertThat(new NumberCells(1).cell("-3602879701896396.8")).isEqualTo("-3602879701896396.8");
    }
}
