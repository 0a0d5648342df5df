package dev.assay.gateway.session;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.assay.gateway.GatewayProperties;
import java.time.Clock;
import java.util.List;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** All sessions; they outlive a restart. */
@Repository
class Sessions {

    private final ReactiveMongoOperations store;
    private final GatewayProperties properties;
    private final Clock clock;

    Sessions(ReactiveMongoOperations store, GatewayProperties properties, Clock clock) {
        this.store = store;
        this.properties = properties;
        this.clock = clock;
    }

    /** Opens a session; gives the cookie's value, which is kept nowhere. */
    Mono<String> open(String user, List<String> roles) {
        var value = SecretToken.make();
        var session = new Session(
                SecretToken.hashOf(value),
                user,
                roles,
                SecretToken.make(),
                clock.instant().plus(properties.sessionLifetime()));
        return store.insert(session).thenReturn(value);
    }

    /** The session of a cookie, unless it has expired or ended. */
    Mono<Session> find(String cookieValue) {
        return store.findById(SecretToken.hashOf(cookieValue), Session.class)
                .filter(session -> session.expiresAt().isAfter(clock.instant()));
    }

    /** Ends a session. */
    Mono<Void> end(Session session) {
        return store.remove(query(where("_id").is(session.id())), Session.class).then();
    }

    /** Forgets what has expired. */
    Mono<Void> sweep() {
        return store.remove(query(where("expiresAt").lt(clock.instant())), Session.class)
                .then();
    }
}
