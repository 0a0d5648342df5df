package dev.assay.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopologyTests {

    @TempDir
    private Path folder = Path.of("");

    private final Map<String, String> environment = new HashMap<>();

    @Test
    void consistsOfStandInsServicesAndWorkers() {
        assertThat(processes(2))
                .extracting(ProcessSpec::name)
                .containsExactly(
                        "kafka",
                        "document-store",
                        "sandbox",
                        "catalog",
                        "prompt",
                        "execution",
                        "export",
                        "gateway",
                        "worker-1",
                        "worker-2");
    }

    @Test
    void startsServicesWhenBrokerAndStoreAnswer() {
        assertThat(process("catalog", 1).after()).containsExactly("kafka", "document-store");
        assertThat(process("kafka", 1).after()).isEmpty();
    }

    @Test
    void usesTheBrokerAndStoreThatTheUserNames() {
        environment.put("ASSAY_KAFKA_BOOTSTRAP", "kafka.example:9092");
        environment.put("ASSAY_MONGODB_URI", "mongodb://store.example");

        assertThat(processes(1)).extracting(ProcessSpec::name).doesNotContain("kafka", "document-store");
        assertThat(process("catalog", 1).after()).isEmpty();
        assertThat(process("catalog", 1).environment())
                .doesNotContainKeys("ASSAY_KAFKA_BOOTSTRAP", "ASSAY_MONGODB_URI");
    }

    @Test
    void sharesOneWindowBetweenWorkers() {
        assertThat(process("worker-1", 1).environment()).containsEntry("ASSAY_WINDOW", "256");
        assertThat(process("worker-3", 4).environment())
                .containsEntry("ASSAY_WINDOW", "64")
                .containsEntry("ASSAY_SLOT", "worker-3")
                .containsEntry("ASSAY_ROLES", "worker");
    }

    @Test
    void leavesTheWindowToTheUserWhoSaysIt() {
        environment.put("ASSAY_WINDOW", "50");

        assertThat(process("worker-2", 2).environment()).containsEntry("ASSAY_WINDOW", "50");
        assertThat(process("worker-2", 2).variant())
                .isEqualTo(process("worker-2", 3).variant());
    }

    @Test
    void putsNoKeyIntoAnArgument() {
        var secrets = Secrets.of(home());

        assertThat(processes(1)).allSatisfy(process -> assertThat(String.join(" ", process.command()))
                .doesNotContain(secrets.tokenKey(), secrets.sealKey(), secrets.commandToken()));
        assertThat(process("prompt", 1).environment()).doesNotContainKey("ASSAY_SEAL_KEY");
    }

    @Test
    void passesTheUsersOptionsToEveryProcess() {
        environment.put("ASSAY_JAVA_OPTS", "-Done=1  -Dtwo=2");

        assertThat(processes(1))
                .allSatisfy(process -> assertThat(process.command()).contains("-Done=1", "-Dtwo=2"));
    }

    private ProcessSpec process(String name, int workers) {
        return processes(workers).stream()
                .filter(process -> process.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<ProcessSpec> processes(int workers) {
        return new Topology(
                        home(),
                        Ports.of(home()),
                        Secrets.of(home()),
                        environment,
                        (artifact, use) -> new Program(Path.of(artifact.jar()), List.of()))
                .processes(workers);
    }

    private Home home() {
        return new Home(folder);
    }
}
