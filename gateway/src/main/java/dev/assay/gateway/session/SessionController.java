package dev.assay.gateway.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who is signed in, and signing out. */
@RestController
@RequestMapping("/api/session")
class SessionController {

    private final Sessions sessions;

    SessionController(Sessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping
    SignedIn session(@AuthenticationPrincipal Caller caller) {
        var session = caller.session();
        return new SignedIn(caller.user(), caller.roles(), session == null ? null : session.csrfToken());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> signOut(@AuthenticationPrincipal Caller caller, ServerWebExchange exchange) {
        SessionCookie.clear(exchange);
        var session = caller.session();
        return session == null ? Mono.empty() : sessions.end(session);
    }

    /**
     * Who is signed in.
     *
     * @param csrfToken goes back as {@code X-CSRF-Token} with every request that changes something; the command line needs none
     */
    record SignedIn(
            String user, List<String> roles, @Nullable String csrfToken) {}
}
