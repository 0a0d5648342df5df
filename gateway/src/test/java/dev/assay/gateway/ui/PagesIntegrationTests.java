package dev.assay.gateway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.gateway.GatewayIntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

class PagesIntegrationTests extends GatewayIntegrationTest {

    private static final String NAVIGATION = "text/html,application/xhtml+xml,*/*;q=0.8";
    private static final String DOCUMENT = "<!doctype html><title>Assay of the tests</title>\n";

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/analyses", "/history/run-1", "/analyses/Sales.2026"})
    void everyNavigationGetsTheDocumentAndAsksAgainNextTime(String path) {
        stranger()
                .get()
                .uri(path)
                .header(HttpHeaders.ACCEPT, NAVIGATION)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith("text/html")
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-cache")
                .expectBody(String.class)
                .isEqualTo(DOCUMENT);
    }

    @Test
    void assetsAreKeptForGood() {
        stranger()
                .get()
                .uri("/assets/app-1a2b3c.js")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable");
    }

    @Test
    void theRootIsTheDocumentWhateverIsAccepted() {
        stranger()
                .get()
                .uri("/")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .isEqualTo(DOCUMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/gone-1a2b3c.js", "/assets/", "/favicon.gone"})
    void aMissingAssetStaysMissing(String path) {
        stranger()
                .get()
                .uri(path)
                .header(HttpHeaders.ACCEPT, "*/*")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aMissingAssetStaysMissingInTheAddressBar() {
        stranger()
                .get()
                .uri("/assets/gone-1a2b3c.js")
                .header(HttpHeaders.ACCEPT, NAVIGATION)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/unknown", "/internal/unknown"})
    void aNavigationBehindTheDoorGetsNoDocument(String path) {
        stranger()
                .get()
                .uri(path)
                .header(HttpHeaders.ACCEPT, NAVIGATION)
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void operatorsSeeHealthAndMetrics() {
        stranger()
                .get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isOk();
        stranger()
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(metrics -> assertThat(metrics).contains("assay_event_listeners"));
    }
}
