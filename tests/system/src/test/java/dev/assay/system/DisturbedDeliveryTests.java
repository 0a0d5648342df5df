package dev.assay.system;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.assay.contracts.topic.ExportProgress;
import dev.assay.contracts.topic.ExportProgress.Upload;
import dev.assay.contracts.topic.ExportProgress.UploadState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** 20,000 records from an org and back into it, while the org and the network do what they do on bad days. */
class DisturbedDeliveryTests {

    private static final int RECORDS = 20_000;
    private static final List<String> PARAMETERS = List.of("severity", "score", "reason", "tags");
    private static final String DATASET = "Disturbed_Answers";

    /** Many parts, so that there is something between them. */
    private static final Map<String, String> SETTINGS =
            Map.of("ASSAY_UPLOAD_PARTSIZE", "250KB", "ASSAY_UPLOAD_FIRSTPAUSE", "200ms", "ASSAY_UPLOAD_POLL", "500ms");

    private static final String QUERY = "/wave/query";
    private static final String PART = "/InsightsExternalDataPart";

    @Test
    void everyRecordArrivesOnceByOneJob() throws IOException {
        try (var system = AssaySystem.up(1, "--records " + RECORDS + " --model.latency.medianMillis 0", SETTINGS)) {
            var org = StandInOrg.of(system);
            org.order(List.of(
                    Map.of("kind", "expireTokens", "path", QUERY, "after", 2),
                    Map.of("kind", "badGateway", "path", QUERY, "after", 3),
                    Map.of("kind", "cut", "path", QUERY, "after", 4),
                    Map.of("kind", "unauthorized", "path", PART, "method", "POST", "after", 1),
                    Map.of("kind", "lockRow", "path", PART, "method", "POST", "after", 2),
                    Map.of("kind", "slow", "path", PART, "method", "POST", "after", 3, "times", 8, "millis", 1500)));
            var export = system.part("export");
            var batch = new Batch(system);

            var run = batch.start("disturbed", "--batch-name", "Disturbed", "--upload", "--target-dataset", DATASET);
            Waiting.until("some parts are there", () -> partsSent(system) >= 4);
            var atKill = upload(system);
            system.kill(export);
            var ended = run.await();

            assertThat(ended.exit()).describedAs(ended.toString()).isZero();
            assertThat(ended.result().succeeded()).isEqualTo(RECORDS);
            assertThat(List.of("expireTokens", "badGateway", "cut", "unauthorized", "lockRow"))
                    .allSatisfy(fault ->
                            assertThat(org.met(fault)).describedAs(fault).isOne());
            var receipt = upload(system);
            assertThat(atKill.state()).isEqualTo(UploadState.SENDING);
            assertThat(receipt.partsSent()).isGreaterThan(atKill.partsSent() + 1);
            assertThat(receipt.rowsFound()).isEqualTo((long) RECORDS * PARAMETERS.size());
            assertThat(org.jobs(DATASET)).containsExactly(receipt.jobId());
            // Sorted, because comparing in any order takes minutes for so many.
            assertThat(sorted(org.rows(DATASET, PARAMETERS)))
                    .hasSize(RECORDS * PARAMETERS.size())
                    .isEqualTo(sorted(rows(batch.csv("disturbed"))));
            system.awaitReplaced(export);
        }
    }

    private static int partsSent(AssaySystem system) {
        var runs = system.gateway().get("/api/runs?limit=1", JsonNode.class);
        var completed = runs.path(0).path("progress").path("state").asString("").equals("completed");
        return completed ? upload(system).partsSent() : 0;
    }

    private static Upload upload(AssaySystem system) {
        var results = "/api/results/" + system.newestRun().id();
        return Objects.requireNonNull(
                system.gateway().get(results, ExportProgress.class).upload());
    }

    private static List<List<String>> sorted(List<List<String>> rows) {
        return rows.stream().sorted(Comparator.comparing(List::toString)).toList();
    }

    private static List<List<String>> rows(String csv) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var reader = CsvReader.builder().ofCsvRecord(csv)) {
            reader.stream().skip(1).forEach(row -> rows.add(row.getFields()));
        }
        return rows;
    }
}
