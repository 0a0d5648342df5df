package dev.assay.launcher.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.launcher.ExitCodes;
import dev.assay.launcher.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class ChoiceTests {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void takesEveryRecordUnlessSaid() {
        assertThat(choice()).isEqualTo(new Choice.Met(List.of(), null, null, null));
    }

    @Test
    void takesTheFirstOrDrawsSome() {
        assertThat(choice("--records", "20")).isEqualTo(new Choice.Met(List.of(), 20, null, null));
        assertThat(choice("--sample", "20", "--seed", "-7")).isEqualTo(new Choice.Met(List.of(), null, 20, -7L));
    }

    @Test
    void takesSeveralFilters() {
        assertThat(choice("--filter", "State = CA", "--records", "5", "--filter", "Amount > 3"))
                .isInstanceOfSatisfying(Choice.Met.class, met -> {
                    assertThat(met.filters()).hasSize(2);
                    assertThat(met.first()).isEqualTo(5);
                });
    }

    @Test
    void takesListsAsTheyAre() throws IOException {
        var file = Files.writeString(folder.resolve("names.txt"), "\uFEFFa\tb\n\"c, d\"\n");

        assertThat(choice("--ids", "a,\"b, c\"")).isEqualTo(new Choice.Listed(Choice.By.IDS, "a,\"b, c\"", false));
        assertThat(choice("--names-file", file.toString(), "--skip-unmatched"))
                .isEqualTo(new Choice.Listed(Choice.By.NAMES, "a\tb\n\"c, d\"\n", true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--ids a --records 3           | --records and --ids exclude each other",
                "--sample 3 --records 3        | --records and --sample exclude each other",
                "--ids a --names-file x        | --ids and --names-file exclude each other",
                "--ids a --filter x=3          | --filter and --ids exclude each other",
                "--records 0                   | --records has to be at least 1",
                "--sample -1                   | --sample has to be at least 1",
                "--seed 3                      | --seed belongs to --sample",
                "--skip-unmatched              | --skip-unmatched belongs to lists",
                "--filter x                    | --filter, position 2",
                "--ids-file nowhere.txt        | There is no file nowhere.txt (--ids-file)"
            })
    void refusesWhatMakesNoSense(String options, String what) {
        assertThatThrownBy(() -> choice(options.split(" "))).isInstanceOfSatisfying(Trouble.class, trouble -> {
            assertThat(trouble.exitCode()).isEqualTo(ExitCodes.USAGE);
            assertThat(trouble.text()).contains(what);
        });
    }

    @Test
    void refusesAnEmptyList() throws IOException {
        var file = Files.writeString(folder.resolve("ids.txt"), "\n");

        assertThatThrownBy(() -> choice("--ids-file", file.toString())).hasMessage("--ids-file lists nothing.");
    }

    private static Choice choice(String... arguments) {
        var options = new RunOptions();
        new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
        return Choice.of(options.selection);
    }
}
