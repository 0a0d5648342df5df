package dev.assay.service.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.anything;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withStatus;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;

class PassedOnTests {

    @Test
    void keepsStatusTypeAndWords() {
        var passed = PassedOn.of("catalog", refused(MediaType.APPLICATION_PROBLEM_JSON, """
                {"type":"/problems/org-sign-in-refused","title":"Refused","status":502,"detail":"Ask for access."}"""));

        assertThat(passed.getStatusCode().value()).isEqualTo(502);
        assertThat(passed.getBody().getType()).hasToString("/problems/org-sign-in-refused");
        assertThat(passed).hasMessage("Ask for access.");
    }

    @Test
    void takesWhatExplainsNothingForAnAbsence() {
        for (var body : new String[] {"<html>", "{}", "{\"type\":\"about:blank\",\"detail\":\"?\"}"}) {
            var passed = PassedOn.of("catalog", refused(MediaType.APPLICATION_JSON, body));

            assertThat(passed.getStatusCode().value()).isEqualTo(503);
            assertThat(passed.getBody().getType()).hasToString("/problems/catalog-unavailable");
            assertThat(passed).hasMessageContaining("502").hasMessageEndingWith("Try again in a moment.");
        }
    }

    private static RestClientResponseException refused(MediaType type, String body) {
        var builder = RestClient.builder().baseUrl("http://catalog");
        MockRestServiceServer.bindTo(builder)
                .build()
                .expect(anything())
                .andRespond(withStatus(HttpStatus.BAD_GATEWAY).contentType(type).body(body));
        return Assertions.catchThrowableOfType(
                RestClientResponseException.class,
                () -> builder.build().get().uri("/").retrieve().toBodilessEntity());
    }
}
