package dev.assay.gateway.session;

import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets a session change something only from its own page, which alone knows the session's CSRF token. */
class SamePage implements WebFilter {

    static final String HEADER = "X-CSRF-Token";

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (SAFE.contains(exchange.getRequest().getMethod())) {
            return chain.filter(exchange);
        }
        return exchange.getPrincipal()
                .ofType(Authentication.class)
                .map(authentication -> mayChange(exchange, authentication))
                .defaultIfEmpty(true)
                .flatMap(may -> may ? chain.filter(exchange) : Mono.error(SignInProblems.pageOutdated()));
    }

    private static boolean mayChange(ServerWebExchange exchange, Authentication authentication) {
        if (!(authentication.getPrincipal() instanceof Caller caller) || caller.session() == null) {
            return true;
        }
        var sent = exchange.getRequest().getHeaders().getFirst(HEADER);
        return sent != null && SecretToken.same(sent, caller.session().csrfToken());
    }
}
