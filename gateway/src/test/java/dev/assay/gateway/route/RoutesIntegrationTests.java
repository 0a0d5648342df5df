package dev.assay.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.Headers;
import dev.assay.gateway.GatewayIntegrationTest;
import dev.assay.gateway.Upstream;
import dev.assay.service.security.Tokens;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesIntegrationTests extends GatewayIntegrationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/sources",
                "/api/sources/files/datasets",
                "/api/analyses",
                "/api/analyses/1/versions/2",
                "/api/prompts/check",
                "/api/schemas/check",
                "/api/results/1/file"
            })
    void leadToTheServices(String path) {
        UPSTREAM.at(path, exchange -> Upstream.answer(exchange, 200, "text/plain", "here"));

        command()
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .isEqualTo("here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/internal/sources/1/access", "/api/unknown", "/api"})
    void leadNowhereElse(String path) {
        UPSTREAM.at(path, exchange -> Upstream.answer(exchange, 200, "text/plain", "never to be seen"));

        command().get().uri(path).exchange().expectStatus().is4xxClientError();
    }

    @Test
    void strangersAreNotLetThrough() {
        UPSTREAM.at("/api/sources", exchange -> Upstream.answer(exchange, 200, "text/plain", "never to be seen"));

        stranger().get().uri("/api/sources").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void servicesLearnWhoAsksAndNothingThatTheBrowserShowed() throws Exception {
        var seen = new AtomicReference<Headers>();
        UPSTREAM.at("/api/sources", exchange -> {
            seen.set(exchange.getRequestHeaders());
            Upstream.answer(exchange, 200, "application/json", "[]");
        });

        signedIn()
                .get()
                .uri("/api/sources")
                .header("X-CSRF-Token", "anything")
                .exchange()
                .expectStatus()
                .isOk();

        var headers = Objects.requireNonNull(seen.get());
        var token = SignedJWT.parse(headers.getFirst("Authorization").replace("Bearer ", ""));
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("local");
        assertThat(token.getJWTClaimsSet().getStringListClaim(Tokens.ROLES)).containsExactly("analyst", "admin");
        assertThat(headers).doesNotContainKeys("Cookie", "X-csrf-token");
    }

    @Test
    void theCommandLinesTokenStaysHere() {
        var seen = new AtomicReference<Headers>();
        UPSTREAM.at("/api/sources", exchange -> {
            seen.set(exchange.getRequestHeaders());
            Upstream.answer(exchange, 200, "application/json", "[]");
        });

        command().get().uri("/api/sources").exchange().expectStatus().isOk();

        assertThat(Objects.requireNonNull(seen.get()).get("Authorization"))
                .singleElement()
                .asString()
                .doesNotContain(COMMAND_TOKEN);
    }

    @Test
    void aTraceGoesOnIntoTheService() {
        var seen = new AtomicReference<String>();
        UPSTREAM.at("/api/sources", exchange -> {
            seen.set(exchange.getRequestHeaders().getFirst("Traceparent"));
            Upstream.answer(exchange, 200, "application/json", "[]");
        });

        command()
                .get()
                .uri("/api/sources")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(seen.get())
                .startsWith("00-0af7651916cd43dd8448eb211c80319c-")
                .doesNotContain("b7ad6b7169203331");
    }

    @Test
    void problemsOfAServiceArePassedOnAsTheyAre() {
        var problem =
                "{\"type\":\"/problems/dataset-not-found\",\"status\":404,\"detail\":\"no such\",\"near\":[\"a\"]}";
        UPSTREAM.at("/api/sources/x", exchange -> Upstream.answer(exchange, 404, "application/problem+json", problem));

        command()
                .get()
                .uri("/api/sources/x")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody(String.class)
                .isEqualTo(problem);
    }

    @Test
    void saysWhichServiceIsDown() {
        command()
                .get()
                .uri("/api/runs")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists("Retry-After")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/service-unavailable")
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("execution-service"));
    }

    @Test
    void saysThatAServiceBrokeOff() {
        UPSTREAM.at("/api/results/1", exchange -> exchange.close());

        command()
                .get()
                .uri("/api/results/1")
                .exchange()
                .expectStatus()
                .isEqualTo(502)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/service-broke-off");
    }
}
