package dev.assay.launcher.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.launcher.ExitCodes;
import dev.assay.launcher.Trouble;
import dev.assay.launcher.client.Datasets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class WishTests {

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("claims.csv"), "Id,Text\n1,a\n");
        Files.writeString(folder.resolve("prompt.txt"), "Judge {{Text}}");
        Files.writeString(folder.resolve("schema.json"), "{\"type\": \"object\"}");
    }

    @Test
    void understandsAFileAndAnEndpoint() {
        var wish = wish("--provider", "openai", "--model", "m", "--base-url", "http://x/v1", "--api-key-env", "KEY");

        assertThat(wish.records()).isInstanceOf(Wish.Records.InFile.class);
        assertThat(wish.prompt()).isEqualTo("Judge {{Text}}");
        assertThat(wish.connection()).isInstanceOfSatisfying(Wish.ModelConnection.Said.class, said -> {
            assertThat(said.name()).matches("cli-[0-9a-f]{12}");
            assertThat(said.settings().apiKey()).isEqualTo("secret");
        });
        assertThat(wish.toString()).doesNotContain("secret");
    }

    @Test
    void namesAnEndpointByAllThatDescribesIt() {
        var one = ConnectionNames.of("openai", "http://x/v1", "m", "KEY");

        assertThat(ConnectionNames.of("openai", "http://x/v1", "m", "KEY")).isEqualTo(one);
        assertThat(ConnectionNames.of("openai", "http://x/v1", "m", "OTHER")).isNotEqualTo(one);
        assertThat(ConnectionNames.of("openai", null, "m", "KEY")).isNotEqualTo(one);
    }

    @Test
    void handsModelSettingsOn() {
        var settings = wish(
                        "--connection",
                        "c",
                        "--temperature",
                        "0.5",
                        "--max-tokens",
                        "99",
                        "--timeout",
                        "7",
                        "--concurrency",
                        "3")
                .settings();

        assertThat(settings.temperature()).isEqualTo(0.5);
        assertThat(settings.maxTokens()).isEqualTo(99);
        assertThat(settings.timeoutSeconds()).isEqualTo(7);
        assertThat(settings.concurrency()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--connection c --provider openai",
                "--connection c --dataset Claims",
                "--provider openai",
                "--provider openai --model m --api-key-env NOT_SET",
                "--connection c --temperature 2.5",
                "--connection c --timeout 0",
                "--connection c --concurrency -1",
                "--connection c --encoding latin-17",
                "--connection c --delimiter ;;",
                "--connection c --file-format jsonl --quote '"
            })
    void refusesWhatMakesNoSense(String options) {
        assertThatThrownBy(() -> wish(options.split(" ")))
                .isInstanceOfSatisfying(
                        Trouble.class, trouble -> assertThat(trouble.exitCode()).isEqualTo(ExitCodes.USAGE));
    }

    @Test
    void saysWhereASchemaIsBroken() throws IOException {
        Files.writeString(folder.resolve("schema.json"), "{\n  \"type\": object\n}");

        assertThatThrownBy(() -> wish("--connection", "c"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("schema.json")
                .hasMessageContaining("line 2, column");
    }

    @Test
    void namesAPromptThatIsNotThere() throws IOException {
        Files.delete(folder.resolve("prompt.txt"));

        assertThatThrownBy(() -> wish("--connection", "c"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("prompt.txt");
    }

    @Test
    void handsOnHowTheFileIsToBeRead() {
        var wish = wish(
                "--connection", "c", "--encoding", "latin1", "--delimiter", "tab", "--quote", "none", "--repeated-ids");

        assertThat(wish.records()).isInstanceOfSatisfying(Wish.Records.InFile.class, in -> assertThat(in.reading())
                .isEqualTo(new Datasets.FileWish("Id", true, false, null, "ISO-8859-1", "\t", "none")));
    }

    @Test
    void takesTheWordsForSignsThatTheServerAsksFor() {
        var wish = wish("--connection", "c", "--delimiter", "Semicolon", "--quote", "double");

        assertThat(wish.records()).isInstanceOfSatisfying(Wish.Records.InFile.class, in -> assertThat(in.reading())
                .isEqualTo(new Datasets.FileWish("Id", false, false, null, null, ";", "\"")));
    }

    @Test
    void meansTheSampleWhenNothingElseIsSaid() {
        assertThat(options().meansSample()).isTrue();
        assertThat(options("--records", "5", "--json", "--out", "x.csv").meansSample())
                .isTrue();
        assertThat(options("--dataset", "Claims").meansSample()).isFalse();
    }

    private Wish wish(String... more) {
        var all = new ArrayList<>(List.of(
                "--file", folder.resolve("claims.csv").toString(),
                "--id-field", "Id",
                "--prompt", folder.resolve("prompt.txt").toString(),
                "--schema", folder.resolve("schema.json").toString()));
        all.addAll(List.of(more));
        return Wish.of(options(all.toArray(String[]::new)), Map.of("KEY", "secret"));
    }

    private static RunOptions options(String... arguments) {
        var options = new RunOptions();
        new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
        return options;
    }
}
