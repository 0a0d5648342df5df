package dev.assay.gateway.route;

import dev.assay.gateway.session.Caller;
import dev.assay.service.security.Tokens;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Tells the service who asks, by a short-lived token of ours; what the browser showed us goes no further. */
@Component
class AsUser implements GlobalFilter, Ordered {

    private final Tokens tokens;

    AsUser(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return exchange.getPrincipal()
                .ofType(Authentication.class)
                .flatMap(authentication -> Mono.justOrEmpty(authentication.getPrincipal()))
                .ofType(Caller.class)
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("a route was reached by nobody")))
                .flatMap(caller -> chain.filter(exchange.mutate()
                        .request(asked(exchange.getRequest(), caller))
                        .build()));
    }

    private ServerHttpRequest asked(ServerHttpRequest request, Caller caller) {
        return request.mutate()
                .headers(headers -> {
                    headers.remove(HttpHeaders.COOKIE);
                    headers.remove("X-CSRF-Token");
                    headers.setBearerAuth(tokens.forUser(caller.user(), caller.roles()));
                })
                .build();
    }
}
