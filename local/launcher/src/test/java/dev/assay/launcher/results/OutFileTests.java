package dev.assay.launcher.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.launcher.Trouble;
import dev.assay.launcher.client.Results;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutFileTests {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void isNamedAfterTheBatchSafely() {
        assertThat(OutFile.named("Sample: insurance claims", "csv")).isEqualTo("Sample-insurance-claims-results.csv");
        assertThat(OutFile.named("../../etc/Schäden", "csv")).isEqualTo("etc-Schäden-results.csv");
        assertThat(OutFile.named("???", "jsonl")).isEqualTo("results.jsonl");
    }

    @Test
    void isNotNamedLikeAFileThatIsThere() throws IOException {
        Files.createFile(folder.resolve("claims-results.csv"));
        Files.createFile(folder.resolve("claims-results-2.csv"));

        assertThat(OutFile.named(folder, "claims", "csv")).isEqualTo("claims-results-3.csv");
        assertThat(OutFile.named(folder, "claims", "jsonl")).isEqualTo("claims-results.jsonl");
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        var file = folder.resolve("nowhere/out.csv").toString();

        assertThatThrownBy(() -> new OutFile(file)).isInstanceOf(Trouble.class).hasMessageContaining("nowhere");
    }

    @Test
    void refusesAFolder() {
        assertThatThrownBy(() -> new OutFile(folder.toString())).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> new OutFile("/")).hasMessageContaining("is a folder");
    }

    @Test
    void leavesADeviceWhatItIs() throws InterruptedException {
        var device = Path.of("/dev/null");

        new OutFile(device.toString()).write(sink -> taken(sink, "a,b"));

        assertThat(Files.isRegularFile(device)).isFalse();
    }

    @Test
    void saysWhyTheFileCannotBeWritten() throws IOException {
        var out = new OutFile(folder.resolve("out.csv").toString());
        Files.createDirectories(folder.resolve("out.csv/in/the/way"));

        assertThatThrownBy(() -> out.write(sink -> taken(sink, "a,b")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining(folder.resolve("out.csv") + " cannot be written: ");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    private static void taken(Results.Sink sink, String text) {
        try {
            sink.take(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void isNotWrittenOverWhatTheUserGave() {
        var given = folder.resolve("claims.csv");

        assertThatThrownBy(() -> new OutFile(folder + "/./claims.csv").mustNotBe(given, "--file"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("--file");
        assertThatCode(() -> new OutFile(folder.resolve("other.csv").toString()).mustNotBe(given, "--file"))
                .doesNotThrowAnyException();
    }

    @Test
    void takesAFolderThatIsThere() {
        assertThat(new OutFile(folder.resolve("out.csv").toString()).shown())
                .isEqualTo(folder.resolve("out.csv").toString());
        assertThat(new OutFile("-").isStandardOutput()).isTrue();
    }
}
