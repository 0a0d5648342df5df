package dev.assay.catalog.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.FieldCondition;
import dev.assay.contracts.FieldCondition.Operator;
import dev.assay.contracts.Json;
import dev.assay.contracts.Lane;
import dev.assay.contracts.Selection;
import dev.assay.contracts.http.Dataset;
import dev.assay.contracts.http.DatasetField;
import dev.assay.contracts.http.DatasetPage;
import dev.assay.contracts.http.DatasetSample;
import dev.assay.contracts.http.Lookup;
import dev.assay.contracts.http.RecordCount;
import dev.assay.contracts.http.RecordStream;
import dev.assay.contracts.http.SalesforceSourceSettings;
import dev.assay.contracts.http.SourceAccess;
import dev.assay.contracts.http.StreamedRecord;
import dev.assay.contracts.topic.RecordTask;
import dev.assay.contracts.topic.RecordsWanted.Range;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxOptions;
import dev.assay.testing.AssayTest;
import dev.assay.testing.TestHttp;
import dev.assay.testing.TestTokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

@AssayTest
class SalesforceIntegrationTests {

    private static final int RECORDS = 4_500;

    @TempDir
    static Path folder;

    private static Sandbox org;

    @LocalServerPort
    int port;

    private final PlanFixture run = new PlanFixture(Lane.BATCH);

    @BeforeAll
    static void start() throws IOException {
        org = Sandbox.start(
                SandboxOptions.parse("--port", "0", "--data", folder.toString(), "--records", String.valueOf(RECORDS)));
    }

    @AfterAll
    static void stop() {
        org.close();
    }

    @BeforeEach
    void connect() throws IOException {
        var answer = save("org", Files.readString(folder.resolve("salesforce-private-key.pem")));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @AfterEach
    void close() {
        run.close();
    }

    @Test
    void signsInAndNeverShowsTheKey() {
        assertThat(post("/api/sources/org/test", Map.of()).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(get("/api/sources", JsonNode.class).toString())
                .contains("\"org\"", "\"files\"")
                .doesNotContain("PRIVATE", "privateKey", "sealed");
    }

    @Test
    void saysWhenTheKeyCannotBeRead() {
        var answer = save("broken", "no key at all");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(Objects.requireNonNull(answer.getBody()).path("type").asString())
                .isEqualTo("/problems/key-unreadable");
    }

    @Test
    void keepsTheKeyWhenSettingsChangeWithoutOne() {
        assertThat(save("org", null).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(post("/api/sources/org/test", Map.of()).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
    }

    @Test
    void lendsTokensToServicesOnly() {
        var lent = TestHttp.client(port, TestTokens.service("export"))
                .get()
                .uri("/internal/sources/org/access")
                .retrieve()
                .body(SourceAccess.class);
        assertThat(Objects.requireNonNull(lent).accessToken()).isNotEmpty();

        assertThat(TestHttp.client(port, TestTokens.admin())
                        .get()
                        .uri("/internal/sources/org/access")
                        .retrieve()
                        .toBodilessEntity()
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void showsDatasetsTheirFieldsAndASample() {
        assertThat(get("/api/sources/org/datasets?q=Insur", DatasetPage.class).datasets())
                .extracting(Dataset::name)
                .containsExactly("Insurance_Claims");
        assertThat(claims().fields())
                .extracting(DatasetField::name)
                .contains("Claim_Number", "Loss_Date", "Claim_Amount");
        assertThat(claims().fields()).extracting(DatasetField::name).doesNotContain("Loss_Date_Year");
        assertThat(get("/api/sources/org/datasets/Insurance_Claims/sample?size=3", DatasetSample.class)
                        .records())
                .hasSize(3)
                .allMatch(record -> record.containsKey("Narrative"));
        assertThat(get("/api/sources/org/datasets/None", JsonNode.class)
                        .path("type")
                        .asString())
                .isEqualTo("/problems/dataset-not-found");
    }

    @Test
    void looksValuesUp() {
        var lookup = Objects.requireNonNull(post(
                        "/api/sources/org/datasets/Insurance_Claims/lookup",
                        new Lookup.Question("Claim_Number", List.of("CLM-0000003", "nothing", "CLM-0000001"), null))
                .getBody());

        assertThat(Json.MAPPER.treeToValue(lookup, Lookup.class))
                .isEqualTo(new Lookup(List.of("CLM-0000003", "CLM-0000001"), List.of(), List.of("nothing"), List.of()));
    }

    @Test
    void plansEveryRecordOnceWhileTheOrgStumbles() {
        request(new Selection.All());
        run.awaitState(state -> state.total() != null && state.total() == RECORDS);
        trouble("{\"unauthorizedNext\": 1, \"unavailableNext\": 2, \"truncatedNext\": 1}");

        run.allow(RECORDS);
        run.awaitState(state -> state.plannedThrough() == RECORDS);

        var tasks = run.awaitTasks(RECORDS);
        assertThat(tasks)
                .extracting(RecordTask::number)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, RECORDS).boxed().toList());
        assertThat(tasks.stream().map(RecordTask::recordId).distinct()).hasSize(RECORDS);
        assertThat(tasks).allSatisfy(task -> assertThat(task.fields()).containsKey("Narrative"));
    }

    @Test
    void readsTheSameRecordAgainWhenItsNumberIsWanted() {
        request(new Selection.All());
        run.allow(RECORDS);
        run.awaitState(state -> state.plannedThrough() == RECORDS);

        var wanted = run.want(new Range(7, 9), new Range(4_000, 4_001));
        run.awaitState(state -> state.wantedRevision() == wanted);

        var tasks = run.awaitTasks(RECORDS + 3);
        for (var number : List.of(7, 8, 4_000)) {
            assertThat(tasks)
                    .filteredOn(task -> task.number() == number)
                    .hasSize(2)
                    .extracting(RecordTask::recordId)
                    .containsOnly(tasks.stream()
                            .filter(task -> task.number() == number)
                            .findFirst()
                            .orElseThrow()
                            .recordId());
        }
    }

    @Test
    void takesListedRecordsInTheOrderGiven() {
        request(new Selection.Ids(List.of("CLM-0000009", "CLM-0000002")));
        run.allow(2);
        run.awaitState(state -> state.plannedThrough() == 2);

        assertThat(run.awaitTasks(2))
                .filteredOn(task -> task.number() == 0)
                .singleElement()
                .satisfies(task -> assertThat(task.recordId()).isEqualTo("CLM-0000009"));
    }

    @Test
    void standsWhileTheOrgsDayIsUsedUpAndGoesOnWhenResumed() {
        request(new Selection.All());
        run.awaitState(state -> state.total() != null);
        trouble("{\"dailyLimitNext\": 1}");
        run.allow(RECORDS);

        var blocked = run.awaitState(state -> state.blocked() != null);
        assertThat(blocked.failure()).isNull();
        assertThat(blocked.blocked()).satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("org-daily-limit");
            assertThat(reason.message()).contains("TotalRequests Limit exceeded.", "resume");
        });

        run.pause();
        var resumed = run.resume();
        run.awaitState(state -> state.revision() >= resumed && state.plannedThrough() == RECORDS);
        assertThat(run.awaitTasks(RECORDS)).extracting(RecordTask::number).doesNotHaveDuplicates();
    }

    @Test
    void failsAtOnceWhereSomebodyWaits() {
        var claims = claims();
        trouble("{\"dailyLimitNext\": 1}");
        try (var preview = new PlanFixture(Lane.INTERACTIVE)) {
            preview.request(claims, "Claim_Number", "Claimant_Name", List.of("Narrative"), new Selection.Sample(5));

            var failed = preview.awaitState(state -> state.failure() != null);
            assertThat(failed.failure())
                    .satisfies(reason -> assertThat(reason.code()).isEqualTo("org-daily-limit"));
        }
    }

    @Test
    void countsAndSamplesWhatAFilterLeaves() {
        var filter = List.of(
                new FieldCondition("State", Operator.IN, null, List.of("Texas", "TX", "Ohio", "OH")),
                new FieldCondition("Claim_Amount", Operator.AT_LEAST, "100", null),
                new FieldCondition("Loss_Date", Operator.GREATER_THAN, "2000-01-01", null),
                new FieldCondition("Claim_Number", Operator.CONTAINS, "-000", null),
                new FieldCondition("Status", Operator.NOT_EQUALS, "it's \"100%\" \\ odd_", null));

        var count = Json.MAPPER.treeToValue(ask("/count", new RecordCount.Question(filter)), RecordCount.class);
        assertThat(count.all()).isEqualTo(RECORDS);
        assertThat(count.records()).isBetween(1L, RECORDS - 1L);

        var question = new DatasetSample.Question(4, 11L, filter, List.of("Claim_Number", "State"));
        var sample = ask("/sample", question);
        assertThat(sample.path("records").size()).isEqualTo(4);
        assertThat(ask("/sample", question)).isEqualTo(sample);
        assertThat(sample.path("records").valueStream().map(record -> record.path("State")
                        .asString()))
                .isSubsetOf("Texas", "TX", "Ohio", "OH");
    }

    @Test
    void refusesAFilterThatTheOrgCannotBeAskedExactly() {
        var filter = List.of(new FieldCondition("State", Operator.LESS_THAN, "M", null));

        assertThat(ask("/count", new RecordCount.Question(filter)).path("type").asString())
                .isEqualTo("/problems/filter-not-exact");
    }

    @Test
    void drawsTheSameSampleAgainAndReadsItByNumber() {
        request(new Selection.Sample(300, 5L, null));
        run.allow(300);
        run.awaitState(state -> state.plannedThrough() == 300);
        var drawn = run.awaitTasks(300);
        assertThat(drawn).extracting(RecordTask::recordId).doesNotHaveDuplicates();

        var streamed = stream(new RecordStream(
                claims().id(),
                Objects.requireNonNull(claims().versionId()),
                "Claim_Number",
                null,
                List.of("State"),
                new Selection.Sample(300, 5L, null),
                null,
                280));

        assertThat(streamed).hasSize(20);
        assertThat(streamed.getFirst())
                .isEqualTo(drawn.stream()
                        .filter(task -> task.number() == 280)
                        .findFirst()
                        .orElseThrow()
                        .recordId());
    }

    @Test
    void readsRecordsThatShareAnIdByTheirPlace() {
        trouble("{\"badGatewayNext\": 1, \"truncatedNext\": 1}");
        var streamed = stream(new RecordStream(
                claims().id(),
                Objects.requireNonNull(claims().versionId()),
                "State",
                null,
                List.of("Claim_Number"),
                new Selection.All(),
                true,
                null));

        assertThat(streamed).hasSize(RECORDS).isSorted();
    }

    @Test
    void goesOnAfterPagesThatTheOrgCutShort() {
        trouble("{\"rowCap\": 700}");
        try {
            var streamed = stream(new RecordStream(
                    claims().id(),
                    Objects.requireNonNull(claims().versionId()),
                    "Claim_Number",
                    null,
                    List.of("State"),
                    new Selection.All(),
                    null,
                    null));

            assertThat(streamed).hasSize(RECORDS).isSorted().doesNotHaveDuplicates();
        } finally {
            trouble("{\"rowCap\": 0}");
        }
    }

    /** The ids that a stream of records has, in its order. */
    private List<String> stream(RecordStream asked) {
        var lines = TestHttp.client(port, TestTokens.service("export"))
                .post()
                .uri("/internal/sources/org/records")
                .contentType(MediaType.APPLICATION_JSON)
                .body(asked)
                .retrieve()
                .body(byte[].class);
        return new String(Objects.requireNonNull(lines), StandardCharsets.UTF_8)
                .lines()
                .map(line -> Json.MAPPER.readValue(line, StreamedRecord.class).recordId())
                .toList();
    }

    private JsonNode ask(String path, Object question) {
        return Objects.requireNonNull(post("/api/sources/org/datasets/Insurance_Claims" + path, question)
                .getBody());
    }

    private void request(Selection selection) {
        run.request(claims(), "Claim_Number", "Claimant_Name", List.of("Narrative", "Claim_Amount"), selection);
    }

    private Dataset claims() {
        return get("/api/sources/org/datasets/Insurance_Claims", Dataset.class);
    }

    private static void trouble(String faults) {
        RestClient.create("http://127.0.0.1:" + org.port())
                .put()
                .uri("/control/salesforce")
                .contentType(MediaType.APPLICATION_JSON)
                .body(faults)
                .retrieve()
                .toBodilessEntity();
    }

    private ResponseEntity<JsonNode> save(String id, @org.jspecify.annotations.Nullable String key) {
        var client =
                Json.MAPPER.readTree(folder.resolve("salesforce-client.json").toFile());
        var settings = new SalesforceSourceSettings(
                "The org",
                "http://127.0.0.1:" + org.port(),
                null,
                client.path("clientId").asString(),
                client.path("username").asString(),
                key,
                null);
        return TestHttp.client(port, TestTokens.analyst())
                .put()
                .uri("/api/sources/" + id)
                .contentType(MediaType.APPLICATION_JSON)
                .body(settings)
                .retrieve()
                .toEntity(JsonNode.class);
    }

    private ResponseEntity<JsonNode> post(String path, Object body) {
        return TestHttp.client(port, TestTokens.analyst())
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(JsonNode.class);
    }

    private <T> T get(String path, Class<T> type) {
        return Objects.requireNonNull(TestHttp.client(port, TestTokens.analyst())
                .get()
                .uri(path)
                .retrieve()
                .body(type));
    }
}
