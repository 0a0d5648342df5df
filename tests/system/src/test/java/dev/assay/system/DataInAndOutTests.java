package dev.assay.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.RunState;
import dev.assay.contracts.http.DatasetField;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which records go in, and as what their outcomes come out, as somebody at the command line asks for it. */
class DataInAndOutTests {

    private static final int RECORDS = 3000;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static AssaySystem system;
    private static Batch batch;
    private static StandInOrg org;

    @BeforeAll
    static void start() throws IOException {
        system = AssaySystem.up(1, "--records " + RECORDS + " --model.latency.medianMillis 0");
        batch = new Batch(system);
        org = StandInOrg.of(system);
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @AfterEach
    void forgetFaults() {
        org.order(List.of());
    }

    @Test
    void aFileInAnotherDialectIsReadAsItIsMeant() throws IOException {
        var data = Files.write(
                system.home().resolve("claims.txt"),
                "id;name;text\r\n7;Müller;\"Feuer; Wasser\"\r\n8;Çelik;\"a \"\"b\"\"\"\r\n"
                        .getBytes(Charset.forName("windows-1252")));

        var ended = batch.startFile(data, "dialect", "{{name}}: {{text}}", "--name-field", "name", "--format", "jsonl")
                .await();

        assertThat(ended.exit()).describedAs(ended.toString()).isZero();
        assertThat(ended.err()).contains("windows-1252").contains("delimiter ;").contains("2 records");
        assertThat(batch.csv("dialect")).contains("Müller").contains("Çelik");
    }

    @Test
    void aFilterIsCountedBeforeTheRun() {
        var filter = "State in CA,TX";
        var meant = org.count("Insurance_Claims", "'State' in [\"CA\", \"TX\"] && 'Claim_Amount' >= 5000");

        var ended = batch.start("filtered", "--filter", filter, "--filter", "Claim_Amount >= 5000")
                .await();

        assertThat(ended.exit()).describedAs(ended.toString()).isZero();
        assertThat(meant).isBetween(1L, RECORDS - 1L);
        assertThat(ended.err()).contains(meant + " of 3,000 records meet " + filter + " and Claim_Amount >= 5000");
        assertThat(ended.result().records()).isEqualTo(meant);
    }

    @Test
    void theSameSeedDrawsTheSameRecords() {
        var one = batch.start("seed7", "--sample", "40", "--seed", "7").await();
        var again = batch.start("again7", "--sample", "40", "--seed", "7").await();
        var other = batch.start("seed8", "--sample", "40", "--seed", "8").await();

        assertThat(List.of(one, again, other))
                .allSatisfy(ended -> assertThat(ended.result().succeeded()).isEqualTo(40));
        assertThat(batch.csv("again7")).isEqualTo(batch.csv("seed7"));
        assertThat(batch.csv("seed8")).isNotEqualTo(batch.csv("seed7"));
    }

    @Test
    void aPastedListIsTakenInItsOrder() throws IOException {
        var ids = org.rows("Insurance_Claims", "Claim_Number").stream()
                .map(List::getFirst)
                .limit(3)
                .toList();
        var list = Files.writeString(
                system.home().resolve("ids.txt"),
                ids.get(2) + "\t\"" + ids.get(0) + "\"\r\n" + ids.get(2) + ", Nobody\n" + ids.get(1));

        var refused = batch.start("listed", "--ids-file", list.toString()).await();
        var taken = batch.start("listed", "--ids-file", list.toString(), "--skip-unmatched", "--format", "wide")
                .await();

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err())
                .contains("3 matched, 0 ambiguous, 1 not found, 1 given more than once")
                .contains("not found: Nobody");
        assertThat(taken.exit()).describedAs(taken.toString()).isZero();
        assertThat(batch.csv("listed").lines().skip(1).map(line -> line.split(",")[0]))
                .containsExactly(ids.get(2), ids.get(0), ids.get(1));
    }

    @Test
    void aDatasetOfItsOwnArrivesTyped() {
        var ended = batch.start(
                        "enriched",
                        "--records",
                        "50",
                        "--enriched",
                        "Rated_Claims",
                        "--enriched-fields",
                        "State,Claim_Amount")
                .await();

        assertThat(ended.exit()).describedAs(ended.toString()).isZero();
        assertThat(ended.err()).contains("Uploaded to Rated_Claims: 50 rows sent, 50 found");
        assertThat(org.types("Rated_Claims"))
                .containsEntry("score", DatasetField.Type.NUMBER)
                .containsEntry("Claim_Amount", DatasetField.Type.NUMBER)
                .containsEntry("severity", DatasetField.Type.TEXT)
                .containsEntry("State", DatasetField.Type.TEXT);
        assertThat(org.rows("Rated_Claims", "score"))
                .hasSize(50)
                .allSatisfy(row -> assertThat(new BigDecimal(row.getFirst())).isBetween(BigDecimal.ZERO, HUNDRED));
    }

    @Test
    void aFinishedRunIsUploadedByHandAndOnceMoreOnlyByForce() {
        var run = batch.start("by-hand", "--records", "20").await().result().run();
        var where = new String[] {"upload", run, "--target-dataset", "By_Hand", "--target-operation", "append"};

        var first = system.call(where);
        var second = system.call(where);
        var forced = system.call("upload", run, "--target-dataset", "By_Hand", "--force");

        assertThat(first.exit()).describedAs(first.toString()).isZero();
        assertThat(first.err()).contains("80 rows sent, 80 found");
        assertThat(second.exit()).isEqualTo(1);
        assertThat(second.err()).contains("--force");
        assertThat(forced.exit()).describedAs(forced.toString()).isZero();
        assertThat(org.rows("By_Hand")).hasSize(160);
        assertThat(org.jobs("By_Hand")).hasSize(2);
    }

    @Test
    void aDeletedRunIsGone() {
        var run = batch.start("deleted", "--records", "5").await().result().run();

        var deleted = system.call("runs", "delete", run);

        assertThat(deleted.exit()).describedAs(deleted.toString()).isZero();
        assertThat(system.call("runs").out()).doesNotContain(run);
        assertThat(system.call("download", run).exit()).isEqualTo(1);
    }

    @Test
    void theDailyLimitPausesTheRunUntilItIsResumed() {
        org.order(List.of(Map.of("kind", "dailyLimit", "path", "/wave/query", "after", 2)));

        var paused = batch.start("limited", "--batch-name", "Limited").await();
        var run = paused.result().run();
        assertThat(paused.exit()).describedAs(paused.toString()).isEqualTo(5);
        assertThat(paused.err()).containsIgnoringCase("limit");
        assertThat(paused.result().state()).isEqualTo(RunState.PAUSED);

        assertThat(system.call("runs", "resume", run).exit()).isZero();
        Waiting.until(
                "the run has ended", () -> system.run(run).progress().state().ended());
        var file = batch.file("limited").toString();
        var downloaded = system.call("download", run, "--format", "wide", "--out", file);

        assertThat(downloaded.exit()).describedAs(downloaded.toString()).isZero();
        assertThat(system.run(run).progress().counts().succeeded()).isEqualTo(RECORDS);
        assertThat(batch.csv("limited").lines().skip(1).map(line -> line.split(",")[0]))
                .hasSize(RECORDS)
                .doesNotHaveDuplicates();
    }
}
