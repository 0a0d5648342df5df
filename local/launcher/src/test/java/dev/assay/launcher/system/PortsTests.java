package dev.assay.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.launcher.Trouble;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTests {

    @TempDir
    private Path folder = Path.of("");

    private final Set<Integer> taken = new HashSet<>();

    @Test
    void remembersWhatItChose() {
        var chosen = ports().of("kafka");

        assertThat(ports().of("kafka")).isEqualTo(chosen);
        assertThat(ports().of("sandbox")).isNotEqualTo(chosen);
    }

    @Test
    void keepsWhatTheUserWants() {
        ports().set("gateway", 8090);

        assertThat(ports().of("gateway")).isEqualTo(8090);
    }

    @Test
    void choosesAnotherWhenAllIsDownAndThePortIsTaken() {
        var before = ports().of("kafka");
        taken.add(before);

        ports().check(List.of("kafka", "gateway"), name -> false);

        assertThat(ports().of("kafka")).isNotEqualTo(before);
    }

    @Test
    void saysSoWhenThePortIsTakenAndOthersKnowItByThat() {
        taken.add(ports().of("kafka"));

        assertThatThrownBy(() -> ports().check(List.of("kafka", "catalog"), "catalog"::equals))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("kafka")
                .hasMessageContaining(String.valueOf(ports().of("kafka")));
    }

    @Test
    void doesNotMindTheProcessThatHasItsPort() {
        var port = ports().of("kafka");
        taken.add(port);

        ports().check(List.of("kafka"), "kafka"::equals);

        assertThat(ports().of("kafka")).isEqualTo(port);
    }

    private Ports ports() {
        return Ports.of(folder.resolve("ports.json"), port -> !taken.contains(port));
    }
}
