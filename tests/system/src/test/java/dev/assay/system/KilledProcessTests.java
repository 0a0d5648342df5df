package dev.assay.system;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.assay.contracts.Json;
import dev.assay.contracts.RunState;
import dev.assay.contracts.http.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** 1,500 records over two workers, with a process killed in the middle: complete, in order, each record once. */
class KilledProcessTests {

    private static final int RECORDS = 1500;
    private static final int PARAMETERS = 4;

    private static AssaySystem system;
    private static Batch batch;
    private static String undisturbed;

    @BeforeAll
    static void startAndRunOnceUndisturbed() {
        system = AssaySystem.up(2, "--records " + RECORDS);
        batch = new Batch(system);
        system.sandbox()
                .put("/control/model", Map.of("latency", Map.of("medianMillis", 0, "sigma", 0, "capMillis", 0)));
        var ended = batch.start("undisturbed", "--batch-name", "Claims").await();
        assertThat(ended.exit()).describedAs(ended.toString()).isZero();
        undisturbed = batch.csv("undisturbed");
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @BeforeEach
    void countAnewAndAnswerSlowly() {
        system.sandbox()
                .put(
                        "/control/model",
                        Map.of("latency", Map.of("medianMillis", 1000, "sigma", 0.5, "capMillis", 4000)));
        system.sandbox().post("/control/model/reset", Map.of());
    }

    @Test
    void anUndisturbedRunIsCompleteAndInOrder() {
        var records = new ArrayList<String>();
        try (var reader = CsvReader.builder().ofCsvRecord(undisturbed)) {
            reader.stream().skip(1).forEach(row -> {
                assertThat(row.getField(1)).isEqualTo("Claims");
                if (records.isEmpty() || !records.getLast().equals(row.getField(0))) {
                    records.add(row.getField(0));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(records).hasSize(RECORDS).doesNotHaveDuplicates().isSorted();
        assertThat(undisturbed.lines().findFirst()).contains("Record ID,Batch Name,Parameter Name,Value");
    }

    @Test
    void whatIsUploadedIsWhatTheFileSays() throws IOException {
        system.sandbox()
                .put("/control/model", Map.of("latency", Map.of("medianMillis", 0, "sigma", 0, "capMillis", 0)));

        var ended = batch.start("uploaded", "--batch-name", "Uploaded, \"once\"", "--records", "500", "--upload")
                .await();

        assertThat(ended.exit()).describedAs(ended.toString()).isZero();
        var rows = new ArrayList<List<String>>();
        try (var reader = CsvReader.builder().ofCsvRecord(batch.csv("uploaded"))) {
            reader.stream().skip(1).forEach(row -> rows.add(row.getFields()));
        }
        assertThat(StandInOrg.of(system).rows("Structured_Response"))
                .hasSize(500 * PARAMETERS)
                .containsExactlyInAnyOrderElementsOf(rows);
    }

    /** The allowance is what was in flight there and what finished within a last flush of half a second, on a slow machine. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"worker-2, 192", "execution, 0", "export, 0", "gateway, 0", "document-store, 0", "kafka, 384"})
    void killingAProcessInTheMiddleChangesNothing(String victim, int callsThatMayBeRepeated) {
        var killed = system.part(victim);
        var run = batch.start(victim, "--batch-name", "Claims");
        Waiting.until("a quarter is done", () -> finished(RECORDS / 4));

        system.kill(killed);

        assertUndisturbed(run.await(), victim, callsThatMayBeRepeated);
        system.awaitReplaced(killed);
    }

    /** With fewer calls in flight than windows have room for there is something left to plan, as it is planned only a little ahead. */
    @Test
    void killingThePlannerWhileItPlansChangesNothing() {
        var killed = system.part("catalog");
        var run = batch.start("catalog", "--batch-name", "Claims", "--concurrency", "128");
        Waiting.until("a quarter is done", () -> finished(RECORDS / 4));

        system.kill(killed);

        assertThat(system.newestRun().progress().planned()).isBetween(RECORDS / 4, RECORDS - 1);
        assertUndisturbed(run.await(), "catalog", 0);
        system.awaitReplaced(killed);
    }

    @Test
    void deletingTheAnalysisInTheMiddleChangesNothing() {
        var run = batch.start("deleted", "--batch-name", "Claims");
        Waiting.until("a quarter is done", () -> finished(RECORDS / 4));

        system.gateway().delete("/api/analyses/" + system.newestRun().analysisId());

        assertUndisturbed(run.await(), "deleted", 0);
    }

    private static void assertUndisturbed(Command.Ended ended, String name, int callsThatMayBeRepeated) {
        assertThat(ended.exit()).describedAs(ended.toString()).isZero();
        var result = ended.result();
        assertThat(result.state()).isEqualTo(RunState.COMPLETED);
        assertThat(result.succeeded()).isEqualTo(RECORDS);
        assertThat(batch.csv(name)).isEqualTo(undisturbed);
        var model = system.sandbox().get("/control/model", JsonNode.class);
        assertThat(model.get("calls").asInt() - model.get("distinctPrompts").asInt())
                .describedAs("calls that were repeated")
                .isBetween(0, callsThatMayBeRepeated);
    }

    private static boolean finished(int records) {
        List<JsonNode> newest = new ArrayList<>();
        system.gateway().get("/api/runs?limit=1", JsonNode.class).forEach(newest::add);
        if (newest.isEmpty()) {
            return false;
        }
        var progress = Json.MAPPER.treeToValue(newest.getFirst(), Run.class).progress();
        return !progress.state().ended() && progress.counts().finished() >= records;
    }
}
