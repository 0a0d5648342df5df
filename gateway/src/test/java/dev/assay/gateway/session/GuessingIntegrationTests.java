package dev.assay.gateway.session;

import dev.assay.gateway.GatewayIntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.TestPropertySource;

/** Uses this machine's attempts up, so it has a gateway of its own. */
@TestPropertySource(properties = "gateway.failed-sign-ins=5")
class GuessingIntegrationTests extends GatewayIntegrationTest {

    @Test
    void guessingIsSlowedDown() {
        for (int i = 0; i < 5; i++) {
            stranger()
                    .get()
                    .uri("/api/session")
                    .header(HttpHeaders.AUTHORIZATION, "Bearer guess " + i)
                    .exchange()
                    .expectStatus()
                    .isUnauthorized();
        }

        command().get().uri("/api/session").exchange().expectStatus().isOk();
        stranger()
                .get()
                .uri("/api/session")
                .header(HttpHeaders.AUTHORIZATION, "Bearer guess")
                .exchange()
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .exists(HttpHeaders.RETRY_AFTER);
        stranger()
                .get()
                .uri("/sign-in?token=guess")
                .exchange()
                .expectStatus()
                .isEqualTo(429)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/too-many-attempts");
    }
}
