package dev.assay.gateway.session;

import java.time.Duration;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

/**
 * The cookie that keeps a browser signed in. Pages cannot read it and other sites cannot make browsers send it; it is
 * {@code Strict}, which the sign-in redirect survives because the page it leads to needs no session.
 */
final class SessionCookie {

    static final String NAME = "assay-session";

    private SessionCookie() {}

    static void set(ServerWebExchange exchange, String value, Duration lifetime) {
        var encrypted = "https".equals(exchange.getRequest().getURI().getScheme());
        exchange.getResponse()
                .addCookie(ResponseCookie.from(NAME, value)
                        .httpOnly(true)
                        .secure(encrypted)
                        .sameSite("Strict")
                        .path("/")
                        .maxAge(lifetime)
                        .build());
    }

    static void clear(ServerWebExchange exchange) {
        set(exchange, "", Duration.ZERO);
    }
}
