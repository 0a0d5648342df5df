package dev.assay.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.launcher.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTests {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void areMadeOnceAndKept() {
        var first = Secrets.of(new Home(folder));

        assertThat(Secrets.of(new Home(folder))).isEqualTo(first);
        assertThat(Base64.getDecoder().decode(first.tokenKey())).hasSize(32);
        assertThat(first.sealKey()).isNotEqualTo(first.tokenKey());
        assertThat(first.commandTokenHash()).matches("[0-9a-f]{64}");
    }

    @Test
    void areForTheirOwnerOnly() throws IOException {
        Secrets.of(new Home(folder));

        for (var name : new String[] {"token-key", "seal-key", "command-token"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void doNotShowThemselves() {
        var secrets = Secrets.of(new Home(folder));

        assertThat(secrets.toString()).doesNotContain(secrets.sealKey()).doesNotContain(secrets.commandToken());
    }

    @Test
    void refuseABrokenKeyRatherThanMakeAnother() throws IOException {
        Files.writeString(folder.resolve("seal-key"), "nonsense!");

        assertThatThrownBy(() -> Secrets.of(new Home(folder)))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("seal-key")
                .hasMessageNotContainingAny("nonsense");
    }
}
