package dev.assay.catalog.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Json;
import dev.assay.contracts.http.SalesforceSourceSettings;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxOptions;
import dev.assay.testing.AssayTest;
import dev.assay.testing.TestHttp;
import dev.assay.testing.TestTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** What is said of settings of an org that cannot work. */
@AssayTest
class SourcesIntegrationTests {

    @TempDir
    static Path folder;

    private static Sandbox org;

    @LocalServerPort
    int port;

    @BeforeAll
    static void start() throws IOException {
        org = Sandbox.start(SandboxOptions.parse("--port", "0", "--data", folder.toString()));
    }

    @AfterAll
    static void stop() {
        org.close();
    }

    @Test
    void refusesAKeyThatCannotSignWhenItIsBrought() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        var der = generator.generateKeyPair().getPrivate().getEncoded();
        var pem = "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(der)
                + "\n-----END PRIVATE KEY-----\n";

        var problem = Objects.requireNonNull(save(pem, null).getBody());

        assertThat(problem.path("type").asString()).isEqualTo("/problems/key-unreadable");
        assertThat(problem.path("detail").asString()).contains("1024 bits");
    }

    @Test
    void signsInNowhereElseWithAStoredKey() throws IOException {
        assertThat(save(Files.readString(folder.resolve("salesforce-private-key.pem")), null)
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(save(null, "v66.0").getStatusCode()).isEqualTo(HttpStatus.OK);

        var elsewhere =
                Objects.requireNonNull(save("http://127.0.0.1:9", null, null).getBody());

        assertThat(elsewhere.path("type").asString()).isEqualTo("/problems/key-needed-again");
        assertThat(elsewhere.path("detail").asString()).contains("bring the private key again");
    }

    @Test
    void doubtsTheVersionOfAnApiThatHasNoAnalytics() throws IOException {
        save(Files.readString(folder.resolve("salesforce-private-key.pem")), "v20.0");

        var problem = TestHttp.client(port, TestTokens.analyst())
                .post()
                .uri("/api/sources/odd-org/test")
                .retrieve()
                .body(JsonNode.class);

        assertThat(Objects.requireNonNull(problem).path("detail").asString())
                .contains("GET /wave with 404")
                .endsWith("The org has no CRM Analytics in API version v20.0. "
                        + "Check the source's API version; without one it is v67.0.");
    }

    private ResponseEntity<JsonNode> save(@Nullable String key, @Nullable String apiVersion) {
        return save("http://127.0.0.1:" + org.port(), key, apiVersion);
    }

    private ResponseEntity<JsonNode> save(String loginUrl, @Nullable String key, @Nullable String apiVersion) {
        var client =
                Json.MAPPER.readTree(folder.resolve("salesforce-client.json").toFile());
        var settings = new SalesforceSourceSettings(
                "The org",
                loginUrl,
                null,
                client.path("clientId").asString(),
                client.path("username").asString(),
                key,
                apiVersion);
        return TestHttp.client(port, TestTokens.analyst())
                .put()
                .uri("/api/sources/odd-org")
                .contentType(MediaType.APPLICATION_JSON)
                .body(settings)
                .retrieve()
                .toEntity(JsonNode.class);
    }
}
