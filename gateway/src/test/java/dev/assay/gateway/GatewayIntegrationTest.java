package dev.assay.gateway;

import dev.assay.testing.AssayTest;
import dev.assay.testing.TestTokens;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The gateway as it is started, in front of services that a stand-in plays; one of them is down. */
@AssayTest
public abstract class GatewayIntegrationTest {

    /** The command line's token in these tests. */
    protected static final String COMMAND_TOKEN = "a token for tests";

    private static final String COMMAND_TOKEN_HASH = "f51d1f1161f08134aeb2c8c955ce58de42d66d9f9db25546f12c83afab247782";

    /** Plays catalog, prompt and export. */
    protected static final Upstream UPSTREAM = Upstream.start();

    @LocalServerPort
    protected int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("ASSAY_CATALOG_URL", UPSTREAM::url);
        registry.add("ASSAY_PROMPT_URL", UPSTREAM::url);
        registry.add("ASSAY_EXPORT_URL", UPSTREAM::url);
        registry.add("ASSAY_EXECUTION_URL", () -> "http://127.0.0.1:1");
        registry.add("ASSAY_COMMAND_TOKEN_HASH", () -> COMMAND_TOKEN_HASH);
    }

    /** A browser that nobody signed in. */
    protected WebTestClient stranger() {
        return WebTestClient.bindToServer().baseUrl(address()).build();
    }

    /** The command line. */
    protected WebTestClient command() {
        return stranger()
                .mutate()
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + COMMAND_TOKEN)
                .build();
    }

    /** A new sign-in link. */
    protected URI signInLink() {
        var link = stranger()
                .post()
                .uri("/internal/sign-in-links")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + TestTokens.service("launcher"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return URI.create(address() + Objects.requireNonNull(link).get("path"));
    }

    /** A browser that signed in, without a CSRF token. */
    protected WebTestClient signedIn() {
        var cookie = stranger()
                .get()
                .uri(signInLink())
                .exchange()
                .expectStatus()
                .isSeeOther()
                .returnResult(Void.class)
                .getResponseCookies()
                .getFirst("assay-session");
        return stranger()
                .mutate()
                .defaultCookie("assay-session", Objects.requireNonNull(cookie).getValue())
                .build();
    }

    protected String address() {
        return "http://127.0.0.1:" + port;
    }
}
