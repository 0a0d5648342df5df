package dev.assay.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.service.AssayProperties;
import dev.assay.service.client.ServiceClients;
import dev.assay.service.security.Tokens;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;

@AssayTest
class ServiceClientsIntegrationTests {

    @Autowired
    RestClient.Builder builder;

    @Autowired
    Tokens tokens;

    @LocalServerPort
    int port;

    @Test
    void callsAnotherServiceWithAServiceToken() {
        var properties = new AssayProperties(
                TestTokens.TOKEN_KEY, null, Map.of("catalog", URI.create("http://127.0.0.1:" + port)));
        var clients = new ServiceClients(builder, properties, tokens, "export");

        assertThat(clients.of("catalog")
                        .get()
                        .uri("/internal/greeting")
                        .retrieve()
                        .body(String.class))
                .isEqualTo("{\"greeting\":\"hello, service\"}");
    }
}
