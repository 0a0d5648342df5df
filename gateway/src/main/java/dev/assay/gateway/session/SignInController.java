package dev.assay.gateway.session;

import dev.assay.gateway.GatewayProperties;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Signs browsers in by a one-time link. */
@RestController
class SignInController {

    private static final String LINK_IS_GONE = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Assay: sign in</title></head>
            <body>
            <h1>This link does not work any more</h1>
            <p>A sign-in link works once, and only for a few minutes. Ask for a new one where Assay was started.</p>
            </body>
            </html>
            """;

    private final SignInLinks links;
    private final Sessions sessions;
    private final FailedSignIns failures;
    private final GatewayProperties properties;

    SignInController(SignInLinks links, Sessions sessions, FailedSignIns failures, GatewayProperties properties) {
        this.links = links;
        this.sessions = sessions;
        this.failures = failures;
        this.properties = properties;
    }

    @PostMapping("/internal/sign-in-links")
    Mono<SignInLinks.SignInLink> makeLink() {
        return links.make();
    }

    @GetMapping("/sign-in")
    Mono<ResponseEntity<String>> signIn(@RequestParam(defaultValue = "") String token, ServerWebExchange exchange) {
        if (exchange.getRequest().getMethod().equals(HttpMethod.HEAD)) {
            // A look at the link, as chat programs take, must not use it up.
            return Mono.error(new MethodNotAllowedException(HttpMethod.HEAD, List.of(HttpMethod.GET)));
        }
        return links.redeem(token)
                .flatMap(link -> sessions.open(link.user(), link.roles()))
                .map(cookie -> welcome(exchange, cookie))
                .switchIfEmpty(Mono.defer(() -> refused(RemoteAddress.of(exchange))));
    }

    private Mono<ResponseEntity<String>> refused(String address) {
        if (failures.exhausted(address)) {
            return Mono.error(SignInProblems.tooManyAttempts());
        }
        failures.failed(address);
        return Mono.just(ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .contentType(MediaType.TEXT_HTML)
                .body(LINK_IS_GONE));
    }

    private ResponseEntity<String> welcome(ServerWebExchange exchange, String cookie) {
        SessionCookie.set(exchange, cookie, properties.sessionLifetime());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
