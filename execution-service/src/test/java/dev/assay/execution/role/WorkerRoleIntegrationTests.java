package dev.assay.execution.role;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.execution.ledger.Ledger;
import dev.assay.testing.AssayTest;
import dev.assay.testing.TestHttp;
import dev.assay.testing.TestTokens;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.client.RestClient;

@AssayTest
@TestPropertySource(properties = {"assay.roles=worker", "assay.worker.slot=role-test"})
@DirtiesContext
class WorkerRoleIntegrationTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    BindingsLifecycleController bindings;

    @Test
    void aWorkerTellsItsHealthAndServesNothingElse() {
        var http = TestHttp.client(port, TestTokens.analyst());

        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        status(http, "/actuator/health/readiness"))
                .isEqualTo(200));
        assertThat(status(http, "/actuator/prometheus")).isEqualTo(200);
        assertThat(status(http, "/api/runs")).isEqualTo(404);
        assertThat(status(http, "/api/connections")).isEqualTo(404);
        assertThat(context.getBeanNamesForType(Ledger.class)).isEmpty();
        assertThat(bindings.queryStates()).isEmpty();
    }

    private static int status(RestClient http, String path) {
        return http.get()
                .uri(path)
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .value();
    }
}
