package dev.assay.catalog.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Json;
import dev.assay.contracts.Selection;
import dev.assay.contracts.http.Dataset;
import dev.assay.contracts.http.SalesforceSourceSettings;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxOptions;
import dev.assay.testing.AssayTest;
import dev.assay.testing.TestHttp;
import dev.assay.testing.TestTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** A source that is an org of sample claims. */
@AssayTest
abstract class OrgTest {

    static final int RECORDS = 4_500;

    @TempDir
    static Path folder;

    private static Sandbox org;

    @LocalServerPort
    int port;

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

    Dataset claims() {
        return get("/api/sources/org/datasets/Insurance_Claims", Dataset.class);
    }

    void request(PlanFixture run, Selection selection) {
        run.request(claims(), "Claim_Number", "Claimant_Name", List.of("Narrative", "Claim_Amount"), selection);
    }

    static void trouble(String faults) {
        RestClient.create("http://127.0.0.1:" + org.port())
                .put()
                .uri("/control/salesforce")
                .contentType(MediaType.APPLICATION_JSON)
                .body(faults)
                .retrieve()
                .toBodilessEntity();
    }

    ResponseEntity<JsonNode> save(String id, @Nullable String key) {
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

    ResponseEntity<JsonNode> post(String path, Object body) {
        return TestHttp.client(port, TestTokens.analyst())
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(JsonNode.class);
    }

    <T> T get(String path, Class<T> type) {
        return Objects.requireNonNull(TestHttp.client(port, TestTokens.analyst())
                .get()
                .uri(path)
                .retrieve()
                .body(type));
    }
}
