package dev.assay.execution.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.http.Connection;
import dev.assay.contracts.http.ConnectionSettings;
import dev.assay.execution.connection.Connections;
import dev.assay.execution.connection.Endpoints;
import dev.assay.testing.TestHttp;
import dev.assay.testing.TestTokens;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ProblemDetail;
import org.springframework.web.client.RestClient;

class ConnectionsIntegrationTests extends ExecutionTest {

    private static final String KEY = "sk-very-secret";

    @Autowired
    Connections connections;

    @Autowired
    Endpoints endpoints;

    private RestClient http = RestClient.create();

    @BeforeEach
    void signIn() {
        http = TestHttp.client(port, TestTokens.analyst());
    }

    @Test
    void keepsAKeySealedAndNeverReturnsIt() {
        var saved = put("sealed", settings("http://127.0.0.1:9/v1", KEY)).body(String.class);
        var stored = connections.find("sealed").orElseThrow();

        assertThat(saved).contains("\"hasKey\":true").doesNotContain(KEY);
        assertThat(stored.sealedKey()).isNotBlank().doesNotContain(KEY);
        assertThat(endpoints.of(stored).key()).isEqualTo(KEY);
    }

    @Test
    void anAbsentKeyKeepsTheStoredOneAndAnEmptyOneRemovesIt() {
        put("kept", settings("http://127.0.0.1:9/v1", KEY)).toBodilessEntity();

        assertThat(saved("kept", settings("http://127.0.0.1:9/v2", null)).hasKey())
                .isTrue();
        assertThat(saved("kept", settings("http://127.0.0.1:9/v2", "")).hasKey())
                .isFalse();
    }

    @Test
    void aKeyIsNotTakenAlongToAnotherServer() {
        put("moved", settings("http://127.0.0.1:9/v1", KEY)).toBodilessEntity();

        assertProblem(put("moved", settings("http://127.0.0.2:9/v1", null)), 400, "key-needed-again");
        assertThat(connections.find("moved").orElseThrow().baseUrl()).isEqualTo("http://127.0.0.1:9/v1");
    }

    @Test
    void refusesWhatCannotWork() {
        assertProblem(put("bad name", settings("http://h/v1", null)), 400, "invalid-connection");
        assertProblem(put("url", settings("nowhere", null)), 400, "invalid-connection");
        assertProblem(
                put("provider", new ConnectionSettings("opnai", null, null, null, null)), 400, "invalid-connection");
        assertProblem(http.get().uri("/api/connections/none").retrieve(), 404, "connection-not-found");
    }

    @Test
    void anEndpointThatDoesNotAnswerIsAProblemWithoutTheKey() {
        put("down", settings("http://127.0.0.1:9/v1", KEY)).toBodilessEntity();

        var problem = http.post().uri("/api/connections/down/test").retrieve().body(String.class);
        assertThat(problem).contains("/problems/endpoint-unreachable").doesNotContain(KEY);
    }

    @Test
    void canBeRemoved() {
        put("gone", settings("http://127.0.0.1:9/v1", null)).toBodilessEntity();

        http.delete().uri("/api/connections/gone").retrieve().toBodilessEntity();

        assertProblem(http.get().uri("/api/connections/gone").retrieve(), 404, "connection-not-found");
    }

    @Test
    void listsTheProviders() {
        assertThat(http.get().uri("/api/connections/providers").retrieve().body(String.class))
                .contains("lm-studio", "openai", "copilot", "openai-compatible");
    }

    private static ConnectionSettings settings(String baseUrl, @Nullable String key) {
        return new ConnectionSettings("openai-compatible", baseUrl, "small", key, null);
    }

    private RestClient.ResponseSpec put(String name, ConnectionSettings settings) {
        return http.put().uri("/api/connections/{name}", name).body(settings).retrieve();
    }

    private Connection saved(String name, ConnectionSettings settings) {
        return Objects.requireNonNull(put(name, settings).body(Connection.class));
    }

    private static void assertProblem(RestClient.ResponseSpec answer, int status, String type) {
        var problem = Objects.requireNonNull(answer.body(ProblemDetail.class));
        assertThat(problem.getStatus()).isEqualTo(status);
        assertThat(problem.getType()).hasPath("/problems/" + type);
    }
}
