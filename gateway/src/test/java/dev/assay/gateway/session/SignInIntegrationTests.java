package dev.assay.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.gateway.GatewayIntegrationTest;
import dev.assay.gateway.Upstream;
import dev.assay.testing.TestTokens;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

class SignInIntegrationTests extends GatewayIntegrationTest {

    @Autowired
    Sessions sessions;

    @Test
    void aLinkSignsABrowserInOnce() {
        var link = signInLink();

        stranger()
                .get()
                .uri(link)
                .exchange()
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/")
                .expectCookie()
                .httpOnly("assay-session", true)
                .expectCookie()
                .sameSite("assay-session", "Strict");
        stranger().get().uri(link).exchange().expectStatus().isUnauthorized();
    }

    @Test
    void aLookAtALinkDoesNotUseItUp() {
        var link = signInLink();

        stranger().head().uri(link).exchange().expectStatus().isEqualTo(405);

        stranger().get().uri(link).exchange().expectStatus().isSeeOther();
    }

    @Test
    void onlyServicesMakeLinks() {
        stranger()
                .post()
                .uri("/internal/sign-in-links")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        command()
                .post()
                .uri("/internal/sign-in-links")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        stranger()
                .post()
                .uri("/internal/sign-in-links")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + TestTokens.admin())
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void tellsWhoIsSignedIn() {
        signedIn()
                .get()
                .uri("/api/session")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.user")
                .isEqualTo("local")
                .jsonPath("$.roles.length()")
                .isEqualTo(2)
                .jsonPath("$.csrfToken")
                .isNotEmpty();
        command()
                .get()
                .uri("/api/session")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.csrfToken")
                .doesNotExist();
    }

    @Test
    void strangersGetAProblemThatSaysWhatToDo() {
        stranger()
                .get()
                .uri("/api/session")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/not-signed-in");
    }

    @Test
    void aSessionChangesSomethingOnlyWithItsOwnCsrfToken() {
        UPSTREAM.at("/api/prompts/check", exchange -> Upstream.answer(exchange, 200, "application/json", "{}"));
        var browser = signedIn();
        var token = csrfToken(browser);

        browser.post().uri("/api/prompts/check").exchange().expectStatus().isForbidden();
        browser.post()
                .uri("/api/prompts/check")
                .header("X-CSRF-Token", csrfToken(signedIn()))
                .exchange()
                .expectStatus()
                .isForbidden();
        browser.post()
                .uri("/api/prompts/check")
                .header("X-CSRF-Token", token)
                .exchange()
                .expectStatus()
                .isOk();
        command().post().uri("/api/prompts/check").exchange().expectStatus().isOk();
    }

    @Test
    void signingOutEndsTheSession() {
        var browser = signedIn();

        browser.delete()
                .uri("/api/session")
                .header("X-CSRF-Token", csrfToken(browser))
                .exchange()
                .expectStatus()
                .isNoContent()
                .expectCookie()
                .maxAge("assay-session", java.time.Duration.ZERO);

        browser.get().uri("/api/session").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void theStoreHoldsNothingThatLetsPeopleIn() {
        var value = Objects.requireNonNull(
                sessions.open("anna", java.util.List.of("viewer")).block());

        var session = Objects.requireNonNull(sessions.find(value).block());

        assertThat(session.id()).isNotEqualTo(value).hasSize(64);
        assertThat(session.toString()).doesNotContain(session.csrfToken());
        assertThat(sessions.find(session.id()).block()).isNull();
    }

    @Test
    void everyAnswerCarriesTheHeadersThatKeepOthersOut() {
        stranger()
                .get()
                .uri("/")
                .exchange()
                .expectHeader()
                .valueMatches("Content-Security-Policy", "default-src 'self';.*frame-ancestors 'none'")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("Referrer-Policy", "no-referrer");
    }

    private static String csrfToken(WebTestClient browser) {
        var session = browser.get()
                .uri("/api/session")
                .exchange()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return String.valueOf(Objects.requireNonNull(session).get("csrfToken"));
    }
}
