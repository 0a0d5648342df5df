package dev.assay.gateway.session;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.assay.gateway.GatewayProperties;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Links that let one browser in, once, for a short time. */
@Repository
class SignInLinks {

    private final ReactiveMongoOperations store;
    private final GatewayProperties properties;
    private final Clock clock;

    SignInLinks(ReactiveMongoOperations store, GatewayProperties properties, Clock clock) {
        this.store = store;
        this.properties = properties;
        this.clock = clock;
    }

    /** Makes a link for the local user. */
    Mono<SignInLink> make() {
        var token = SecretToken.make();
        var expiresAt = clock.instant().plus(properties.linkLifetime()).truncatedTo(ChronoUnit.MILLIS);
        return store.insert(new Stored(SecretToken.hashOf(token), Caller.LOCAL, Caller.LOCAL_ROLES, expiresAt))
                .thenReturn(new SignInLink("/sign-in?token=" + token, expiresAt));
    }

    /** Uses a link up; empty when it was used before, has expired or never was. Removing it is what makes it work once. */
    Mono<Stored> redeem(String token) {
        return store.findAndRemove(query(where("_id").is(SecretToken.hashOf(token))), Stored.class)
                .filter(link -> link.expiresAt().isAfter(clock.instant()));
    }

    /** Forgets what has expired. */
    Mono<Void> sweep() {
        return store.remove(query(where("expiresAt").lt(clock.instant())), Stored.class)
                .then();
    }

    /**
     * A link for the launcher.
     *
     * @param path below the gateway's address
     * @param expiresAt when it stops working
     */
    record SignInLink(String path, Instant expiresAt) {

        /** Without the token. */
        @Override
        public String toString() {
            return "SignInLink[until " + expiresAt + "]";
        }
    }

    /** A link as it is kept; the id is the token's hash. */
    @Document("sign-in-links")
    record Stored(@Id String id, String user, List<String> roles, Instant expiresAt) {}
}
