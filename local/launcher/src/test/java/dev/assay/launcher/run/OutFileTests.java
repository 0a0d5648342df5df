package dev.assay.launcher.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.launcher.Trouble;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutFileTests {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void isNamedAfterTheBatchSafely() {
        assertThat(OutFile.named("Sample: insurance claims", "csv")).isEqualTo("Sample-insurance-claims.csv");
        assertThat(OutFile.named("../../etc/Schäden", "csv")).isEqualTo("etc-Schäden.csv");
        assertThat(OutFile.named("???", "jsonl")).isEqualTo("results.jsonl");
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        var file = folder.resolve("nowhere/out.csv").toString();

        assertThatThrownBy(() -> new OutFile(file)).isInstanceOf(Trouble.class).hasMessageContaining("nowhere");
    }

    @Test
    void takesAFolderThatIsThere() {
        assertThat(new OutFile(folder.resolve("out.csv").toString()).shown())
                .isEqualTo(folder.resolve("out.csv").toString());
        assertThat(new OutFile("-").isStandardOutput()).isTrue();
    }
}
