package dev.assay.sandbox.salesforce.oauth;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The access tokens that are good now. They do not survive a restart: clients sign in again. */
public final class Sessions {

    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;

    /** No session yet. */
    public Sessions(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * A session.
     *
     * @param left how many requests it is still good for
     */
    private record Session(Instant end, AtomicLong left) {}

    /** A new token, good for so long and for so many requests; 0 is without bound. */
    String open(String orgId, Duration lifetime, long requests) {
        var now = clock.instant();
        sessions.values().removeIf(session -> now.isAfter(session.end()));
        var secret = new byte[48];
        random.nextBytes(secret);
        var token = orgId.substring(0, 15) + "!AQ" + Base64.getUrlEncoder().encodeToString(secret);
        var left = requests == 0 ? Long.MAX_VALUE : requests;
        sessions.put(token, new Session(now.plus(lifetime), new AtomicLong(left)));
        return token;
    }

    /** Whether the token is good. */
    public boolean holds(String token) {
        var session = sessions.get(token);
        return session != null && session.left().get() > 0 && clock.instant().isBefore(session.end());
    }

    /** Whether the token is good for one more request, which this is. */
    public boolean uses(String token) {
        var session = sessions.get(token);
        return session != null
                && clock.instant().isBefore(session.end())
                && session.left().getAndDecrement() > 0;
    }

    /** Ends one session; answers whether there was one. */
    boolean close(String token) {
        return sessions.remove(token) != null;
    }

    /** Ends all sessions; answers how many there were. */
    public int closeAll() {
        var count = sessions.size();
        sessions.clear();
        return count;
    }
}
