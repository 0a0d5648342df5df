package dev.assay.gateway.session;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A browser that signed in.
 *
 * @param id hash of the cookie's value
 * @param user the user's name
 * @param roles what the user may do
 * @param csrfToken what the page must send beside the cookie to change something
 * @param expiresAt when the user must sign in again
 */
@Document("sessions")
public record Session(@Id String id, String user, List<String> roles, String csrfToken, Instant expiresAt) {

    /** Without what lets people in. */
    @Override
    public String toString() {
        return "Session[" + user + ", until " + expiresAt + "]";
    }
}
