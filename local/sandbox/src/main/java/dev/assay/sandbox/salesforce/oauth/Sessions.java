package dev.assay.sandbox.salesforce.oauth;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The access tokens that are good now. They do not survive a restart: clients sign in again. */
public final class Sessions {

    private final Map<String, Instant> ends = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;

    /** No session yet. */
    public Sessions(InstantSource clock) {
        this.clock = clock;
    }

    /** A new token. */
    String open(String orgId, Duration lifetime) {
        var now = clock.instant();
        ends.values().removeIf(now::isAfter);
        var secret = new byte[48];
        random.nextBytes(secret);
        var token = orgId.substring(0, 15) + "!AQ" + Base64.getUrlEncoder().encodeToString(secret);
        ends.put(token, now.plus(lifetime));
        return token;
    }

    /** Whether the token is good. */
    public boolean holds(String token) {
        var end = ends.get(token);
        return end != null && clock.instant().isBefore(end);
    }

    /** Ends one session. */
    void close(String token) {
        ends.remove(token);
    }

    /** Ends all sessions; answers how many there were. */
    public int closeAll() {
        var count = ends.size();
        ends.clear();
        return count;
    }
}
