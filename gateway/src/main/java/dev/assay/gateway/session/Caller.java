package dev.assay.gateway.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who makes a request.
 *
 * @param user the user's name
 * @param roles what the user may do: {@code viewer, analyst, admin}
 * @param session the session; absent for the command line, which has none
 */
public record Caller(
        String user, List<String> roles, @Nullable Session session) implements AuthenticatedPrincipal {

    /** The one user of a local installation. */
    static final String LOCAL = "local";

    /** What that user may do. */
    static final List<String> LOCAL_ROLES = List.of("analyst", "admin");

    @Override
    public String getName() {
        return user;
    }

    /** Without the session, which holds a secret. */
    @Override
    public String toString() {
        return "Caller[" + user + ", " + roles + "]";
    }
}
