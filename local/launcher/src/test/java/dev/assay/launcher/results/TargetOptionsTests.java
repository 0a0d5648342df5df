package dev.assay.launcher.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.contracts.EnrichedTarget;
import dev.assay.contracts.ExportTarget;
import dev.assay.contracts.http.DatasetField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class TargetOptionsTests {

    @Test
    void leavesTheRestToDefaults() {
        assertThat(options().target("org", null))
                .isEqualTo(new ExportTarget("org", "Structured_Response", null, ExportTarget.Operation.APPEND));
        assertThat(options().enriched("org")).isNull();
        assertThat(options().namesTarget()).isFalse();
    }

    @Test
    void saysWhereTheLongFormGoes() {
        var options = options(
                "--target-dataset",
                "Answers",
                "--target-label",
                "Our answers",
                "--target-app",
                "Shared",
                "--target-operation",
                "overwrite");

        assertThat(options.namesTarget()).isTrue();
        assertThat(options.target("org", ExportTarget.Failures.ERROR_ROW))
                .isEqualTo(new ExportTarget(
                        "org",
                        "Answers",
                        "Shared",
                        ExportTarget.Operation.OVERWRITE,
                        "Our answers",
                        ExportTarget.Failures.ERROR_ROW,
                        null));
    }

    @Test
    void leavesWhatIsNotSaidAsAKnownTargetHasIt() {
        var known = new ExportTarget(
                "prod",
                "Claims_AI",
                "Shared",
                ExportTarget.Operation.OVERWRITE,
                "Claims",
                ExportTarget.Failures.ERROR_ROW,
                null);

        assertThat(options().target(known, null, null)).isEqualTo(known);
        assertThat(options("--target-operation", "append").target(known, null, null))
                .isEqualTo(new ExportTarget(
                        "prod",
                        "Claims_AI",
                        "Shared",
                        ExportTarget.Operation.APPEND,
                        "Claims",
                        ExportTarget.Failures.ERROR_ROW,
                        null));
    }

    @Test
    void overwritesNothingElsewhereThatNobodySpokeOf() {
        var known =
                new ExportTarget("prod", "Claims_AI", "Shared", ExportTarget.Operation.OVERWRITE, "Claims", null, null);

        assertThat(options("--target-dataset", "Other").target(known, null, null))
                .isEqualTo(new ExportTarget("prod", "Other", "Shared", ExportTarget.Operation.APPEND));
        assertThat(options().target(known, "test", null))
                .isEqualTo(new ExportTarget("test", "Claims_AI", null, ExportTarget.Operation.APPEND));
    }

    @Test
    void leavesWhatIsNotSaidAsAKnownDatasetOfItsOwnHasIt() {
        var known = new EnrichedTarget(
                "prod", "Rated", "Ratings", "Shared", EnrichedTarget.Operation.UPSERT, List.of("State"), null);

        assertThat(options("--enriched", "Rated").enriched(known, null)).isEqualTo(known);
        assertThat(options("--enriched", "Other").enriched(known, null))
                .isEqualTo(new EnrichedTarget(
                        "prod", "Other", null, "Shared", EnrichedTarget.Operation.OVERWRITE, List.of("State"), null));
    }

    @Test
    void describesADatasetOfItsOwn() {
        var options =
                options("--enriched", "Rated", "--enriched-fields", "State,Amount", "--enriched-operation", "UPSERT");

        assertThat(options.namesTarget()).isFalse();
        assertThat(options.enriched("org"))
                .isEqualTo(new EnrichedTarget(
                        "org", "Rated", null, null, EnrichedTarget.Operation.UPSERT, List.of("State", "Amount"), null));
    }

    @Test
    void refusesFieldsOfADatasetThatIsNotNamed() {
        assertThatThrownBy(() -> options("--enriched-fields", "State").check()).hasMessageContaining("Say --enriched");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9lives", "a b", "a__b", "a_", "Ärger", ""})
    void refusesNamesThatNoOrgTakes(String name) {
        assertThatThrownBy(() -> options("--target-dataset", name).check()).hasMessageContaining("--target-dataset");
        assertThatThrownBy(() -> options("--enriched", name).check()).hasMessageContaining("is no API name");
    }

    @Test
    void refusesFieldsThatAreNotThere() {
        var fields = List.of(new DatasetField("Claim_Amount", "Claim amount", DatasetField.Type.NUMBER));

        assertThatThrownBy(() -> options("--enriched", "Rated", "--enriched-fields", "Claim_Amuont")
                        .checkFields(fields))
                .hasMessage("--enriched-fields: the dataset has no field Claim_Amuont. Did you mean Claim_Amount?");
    }

    private static TargetOptions options(String... arguments) {
        var options = new TargetOptions();
        new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
        return options;
    }
}
