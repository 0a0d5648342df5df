package dev.assay.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.RunState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;

/**
 * Batch after batch for hours while processes are killed at random: every file is that of the first, undisturbed batch. Minutes:
 * {@code assay.soak.minutes}, by default 120; what was killed when is repeated by {@code assay.soak.seed}.
 */
@EnabledIfSystemProperty(named = "assay.soak", matches = "true")
class SoakTests {

    private static final int RECORDS = 2000;
    private static final int KILLS_PER_BATCH = 3;
    private static final Duration TIME = Duration.ofMinutes(Long.getLong("assay.soak.minutes", 120));
    private static final long SEED = Long.getLong("assay.soak.seed", System.nanoTime());
    private static final List<String> VICTIMS = List.of(
            "worker-1", "worker-2", "catalog", "execution", "export", "prompt", "gateway", "document-store", "kafka");

    private static AssaySystem system;
    private static Batch batch;

    @BeforeAll
    static void start() {
        system = AssaySystem.up(2, "--records " + RECORDS);
        batch = new Batch(system);
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @Test
    void everyBatchGivesTheSameFile() {
        var first = batch.start("first", "--batch-name", "Soak").await();
        assertThat(first.exit()).describedAs(first.toString()).isZero();
        var undisturbed = batch.csv("first");
        system.sandbox()
                .put("/control/model", Map.of("latency", Map.of("medianMillis", 800, "sigma", 0.8, "capMillis", 5000)));

        var random = new Random(SEED);
        var end = System.nanoTime() + TIME.toNanos();
        for (int round = 1; System.nanoTime() < end; round++) {
            var name = "seed " + SEED + ", batch " + round;
            system.sandbox().post("/control/model/reset", Map.of());
            var run = batch.start("soak", "--batch-name", "Soak");
            for (int kill = 1; kill <= KILLS_PER_BATCH; kill++) {
                var due = RECORDS * kill / (KILLS_PER_BATCH + 1);
                var victim = system.part(VICTIMS.get(random.nextInt(VICTIMS.size())));
                Waiting.until(due + " prompts are answered, " + name, () -> answered() >= due);
                system.kill(victim);
                system.awaitReplaced(victim);
            }
            var ended = run.await();
            assertThat(ended.exit()).describedAs(name + ": " + ended).isZero();
            assertThat(ended.result().state()).describedAs(name).isEqualTo(RunState.COMPLETED);
            assertThat(batch.csv("soak")).describedAs(name).isEqualTo(undisturbed);
        }
    }

    private static int answered() {
        return system.sandbox()
                .get("/control/model", JsonNode.class)
                .get("distinctAnswered")
                .asInt();
    }
}
