package dev.assay.gateway.session;

import dev.assay.gateway.GatewayIntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A gateway that cannot reach its store. */
@TestPropertySource(properties = "spring.mongodb.uri=mongodb://127.0.0.1:1")
class StoreDownIntegrationTests extends GatewayIntegrationTest {

    @Test
    void saysSoAndGoesOnWithWhatNeedsNoStore() {
        stranger()
                .get()
                .uri("/api/session")
                .cookie("assay-session", "anything")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists("Retry-After")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/store-unavailable");
        command().get().uri("/api/session").exchange().expectStatus().isOk();
        stranger().get().uri("/").exchange().expectStatus().isOk();
    }
}
