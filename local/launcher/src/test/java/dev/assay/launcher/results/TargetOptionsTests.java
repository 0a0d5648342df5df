package dev.assay.launcher.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.contracts.EnrichedTarget;
import dev.assay.contracts.ExportTarget;
import java.util.List;
import org.junit.jupiter.api.Test;
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

    private static TargetOptions options(String... arguments) {
        var options = new TargetOptions();
        new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
        return options;
    }
}
