package dev.assay.gateway.session;

import dev.assay.gateway.GatewayProperties;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Recognises who makes a request: by the session cookie, or by the command line's bearer token. */
@Component
class Callers implements ServerSecurityContextRepository {

    private static final String KNOWN = Callers.class.getName();
    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final FailedSignIns failures;
    private final String commandTokenHash;

    Callers(Sessions sessions, FailedSignIns failures, GatewayProperties properties) {
        this.sessions = sessions;
        this.failures = failures;
        this.commandTokenHash = properties.commandTokenHash().toLowerCase(Locale.ROOT);
    }

    /** Asked several times in a request; the store is asked once. */
    @Override
    @SuppressWarnings("unchecked")
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        return (Mono<SecurityContext>) exchange.getAttributes()
                .computeIfAbsent(
                        KNOWN, key -> recognise(exchange).map(Callers::context).cache());
    }

    /** Sessions are opened and ended elsewhere. */
    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return Mono.empty();
    }

    private Mono<Caller> recognise(ServerWebExchange exchange) {
        var authorization = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return Mono.defer(() -> byToken(authorization, RemoteAddress.of(exchange)));
        }
        var cookie = exchange.getRequest().getCookies().getFirst(SessionCookie.NAME);
        return cookie == null
                ? Mono.empty()
                : sessions.find(cookie.getValue()).map(session -> new Caller(session.user(), session.roles(), session));
    }

    private Mono<Caller> byToken(String authorization, String address) {
        var token = authorization.startsWith(BEARER) ? authorization.substring(BEARER.length()) : "";
        if (!commandTokenHash.isEmpty() && SecretToken.same(SecretToken.hashOf(token), commandTokenHash)) {
            return Mono.just(new Caller(Caller.LOCAL, Caller.LOCAL_ROLES, null));
        }
        if (failures.exhausted(address)) {
            return Mono.error(SignInProblems.tooManyAttempts());
        }
        failures.failed(address);
        return Mono.empty();
    }

    private static SecurityContext context(Caller caller) {
        List<SimpleGrantedAuthority> authorities = caller.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.toUpperCase(Locale.ROOT)))
                .toList();
        return new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(caller, null, authorities));
    }
}
