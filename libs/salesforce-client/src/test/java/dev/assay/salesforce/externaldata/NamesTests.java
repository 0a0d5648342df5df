package dev.assay.salesforce.externaldata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTests {

    private final Names names = new Names();

    @ParameterizedTest
    @CsvSource({
        "severity, severity",
        "Owner.Name, Owner_Name",
        "a__b, a_b",
        "_x_, x",
        "2024 total, F_2024_total",
        "Größe (cm), Gro_e_cm",
        "Ärger, Arger",
        "日本語, Field",
        "'', Field"
    })
    void areLikeWhatTheyStandFor(String like, String name) {
        assertThat(names.unique(like, false)).isEqualTo(name);
    }

    @Test
    void areUniqueWithoutRegardToCase() {
        assertThat(names.unique("Total", false)).isEqualTo("Total");
        assertThat(names.unique("total", false)).isEqualTo("total_2");
        assertThat(names.unique("TOTAL", false)).isEqualTo("TOTAL_3");
        assertThat(names.unique("Total_2", false)).isEqualTo("Total_2_2");
    }

    @Test
    void areNotTooLongEvenWithANumber() {
        var first = names.unique("a".repeat(38) + "_bcd", false);
        var second = names.unique("a".repeat(38) + "_bcd", false);

        assertThat(first).isEqualTo("a".repeat(38) + "_b").hasSize(40);
        assertThat(second).isEqualTo("a".repeat(38) + "_2").hasSize(40);
    }

    @Test
    void leaveThePartsOfDatesAlone() {
        assertThat(names.unique("Closed", true)).isEqualTo("Closed");
        assertThat(names.unique("closed_year", false)).isEqualTo("closed_year_2");
        assertThat(names.unique("Closed_sec_epoch", false)).isEqualTo("Closed_sec_epoch_2");
        assertThat(names.unique("Opened_Month", false)).isEqualTo("Opened_Month");
        assertThat(names.unique("Opened", true)).isEqualTo("Opened_2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Structured_Response", "a", "Claims2"})
    void ofDatasetsAreTakenAsTheyAre(String name) {
        assertThat(Names.problemOfDataset(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2x", "a__b", "a_", "_a", "a b", "a-b", "a.b", "Größe", "a__c"})
    void ofDatasetsThatAreWrongSayWhatTheRuleIs(String name) {
        assertThat(Names.problemOfDataset(name))
                .hasValueSatisfying(problem -> assertThat(problem).contains("letters, digits and single underscores"));
    }

    @Test
    void ofDatasetsMayHaveEightyCharacters() {
        assertThat(Names.problemOfDataset("a".repeat(80))).isEmpty();
        assertThat(Names.problemOfDataset("a".repeat(81))).hasValue("has 81 characters, the org takes 80");
    }
}
