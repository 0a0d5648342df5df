package dev.assay.testing;

import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.client.RestClient;

/** HTTP clients of a service under test. */
public final class TestHttp {

    private TestHttp() {}

    /**
     * A client with assertions.
     *
     * @param port where the service listens ({@code @LocalServerPort})
     * @param token sent as bearer token, see {@link TestTokens}
     */
    public static RestTestClient assertingClient(int port, String token) {
        return RestTestClient.bindToServer()
                .baseUrl(address(port))
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .build();
    }

    /** A client of somebody who shows no token; gives error answers back instead of throwing. */
    public static RestClient client(int port) {
        return RestClient.builder()
                .baseUrl(address(port))
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }

    /**
     * A client without assertions; unlike Spring's own it gives error answers back instead of throwing.
     *
     * @param port where the service listens ({@code @LocalServerPort})
     * @param token sent as bearer token, see {@link TestTokens}
     */
    public static RestClient client(int port, String token) {
        return client(port)
                .mutate()
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .build();
    }

    private static String address(int port) {
        return "http://127.0.0.1:" + port;
    }
}
