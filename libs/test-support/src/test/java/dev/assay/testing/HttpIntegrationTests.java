package dev.assay.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

@AssayTest
@ExtendWith(OutputCaptureExtension.class)
class HttpIntegrationTests {

    @LocalServerPort
    int port;

    @Test
    void healthIsUpAndOpenToAll() {
        var health =
                TestHttp.client(port).get().uri("/actuator/health").retrieve().body(String.class);

        assertThat(health).contains("\"status\":\"UP\"").contains("mongo");
        assertThat(TestHttp.client(port)
                        .get()
                        .uri("/actuator/health/readiness")
                        .retrieve()
                        .toBodilessEntity()
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "viewer,   GET,  /api/greeting,      200",
        "analyst,  GET,  /api/greeting,      200",
        "viewer,   POST, /api/greeting,      403",
        "analyst,  POST, /api/greeting,      200",
        "admin,    POST, /api/greeting,      200",
        "service,  POST, /api/greeting,      200",
        "viewer,   GET,  /internal/greeting, 403",
        "admin,    GET,  /internal/greeting, 403",
        "service,  GET,  /internal/greeting, 200",
        "nobody,   GET,  /api/greeting,      401",
        "nobody,   GET,  /internal/greeting, 401",
        "analyst,  GET,  /elsewhere,         403"
    })
    void letsInWhoMay(String who, String method, String path, int status) {
        var token =
                switch (who) {
                    case "viewer" -> TestTokens.viewer();
                    case "analyst" -> TestTokens.analyst();
                    case "admin" -> TestTokens.admin();
                    case "service" -> TestTokens.service("catalog");
                    default -> "no.such.token";
                };
        var request = TestHttp.client(port, token)
                .method(org.springframework.http.HttpMethod.valueOf(method))
                .uri(path);
        if (method.equals("POST")) {
            request.contentType(MediaType.APPLICATION_JSON).body(Map.of("name", "Anna"));
        }

        assertThat(request.retrieve().toBodilessEntity().getStatusCode().value())
                .isEqualTo(status);
    }

    @Test
    void answersAKnownSituationAsAProblem() {
        TestHttp.assertingClient(port, TestTokens.analyst())
                .get()
                .uri("/api/missing")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/greeting-not-found")
                .jsonPath("$.title")
                .isEqualTo("Greeting not found")
                .jsonPath("$.detail")
                .isEqualTo("There is no such greeting. Choose another.");
    }

    @Test
    void logsASurpriseUnderAReferenceAndShowsOnlyThat(CapturedOutput output) {
        var problem = TestHttp.client(port, TestTokens.analyst())
                .get()
                .uri("/api/surprise")
                .retrieve()
                .body(ProblemDetail.class);

        assertThat(problem).isNotNull();
        assertThat(problem.getStatus()).isEqualTo(500);
        assertThat(problem.getDetail()).doesNotContain("inner state").contains("reference ");
        var reference = problem.getDetail().replaceAll(".*reference (\\S+)\\.", "$1");
        assertThat(output).contains(reference).contains("the secret inner state");
    }

    @Test
    void answersABodyThatCannotBeReadAsAProblem() {
        TestHttp.assertingClient(port, TestTokens.analyst())
                .post()
                .uri("/api/greeting")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"name\":")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/unreadable-body");
    }

    @Test
    void measuresItself() {
        assertThat(TestHttp.client(port)
                        .get()
                        .uri("/actuator/prometheus")
                        .retrieve()
                        .body(String.class))
                .contains("jvm_memory_used_bytes");
    }
}
