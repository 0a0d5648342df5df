package dev.assay.salesforce;

import dev.assay.contracts.http.SourceAccess;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;

/**
 * A Salesforce org's REST interface. Thread-safe; calls block, made for virtual threads. Paths are relative to
 * {@code /services/data/vNN.0}, for example {@code /wave/datasets}; what the org itself names from {@code /services/} on is
 * taken as it is.
 *
 * <p>A refused token is renewed once for all callers that wait, and the call made again. What may heal by itself (too many calls
 * at once, an overloaded org) is tried again with growing delays; everything else is an {@link OrgFailure}.
 */
public final class Org {

    private static final Logger log = LoggerFactory.getLogger(Org.class);

    private final ReentrantLock renewing = new ReentrantLock();
    private final AccessProvider provider;
    private final Patience patience;
    private final Transport transport;
    private volatile @Nullable SourceAccess current;

    public Org(AccessProvider provider) {
        this(provider, Patience.DEFAULT);
    }

    public Org(AccessProvider provider, Patience patience) {
        this.provider = provider;
        this.patience = patience;
        this.transport = new Transport(patience.callTimeout());
    }

    /** Reads. */
    public JsonNode get(String path) {
        return call("GET", path, null, true, Answer::json);
    }

    /**
     * Makes something. A call that {@link OrgFailure#mayHaveHappened()} is not repeated: look first whether it did.
     *
     * @return the answer; a missing node when it has no body
     */
    public JsonNode post(String path, JsonNode body) {
        return call("POST", path, body, false, Answer::json);
    }

    /** Asks something by POST that changes nothing, such as a query: repeated like a read. */
    public JsonNode ask(String path, JsonNode body) {
        return ask(path, body, Answer::json);
    }

    /**
     * The same, for an answer that is too large to be a tree.
     *
     * @param reader makes something of what comes; called once more with another answer if it finds that this one is cut off
     */
    public <T> T ask(String path, JsonNode body, AnswerReader<T> reader) {
        return call("POST", path, body, true, reader);
    }

    /**
     * Changes something to a stated end, which is the same however often it is said.
     *
     * @return the answer; a missing node when it has no body
     */
    public JsonNode patch(String path, JsonNode body) {
        return call("PATCH", path, body, true, Answer::json);
    }

    private <T> T call(
            String method, String path, @Nullable JsonNode body, boolean repeatable, AnswerReader<T> reader) {
        var renewed = false;
        for (int attempt = 1; ; ) {
            var access = access();
            var wait = Duration.ZERO;
            OrgFailure failure;
            try (var answer = transport.exchange(access, method, path, body)) {
                if (answer.ok()) {
                    return answer.read(reader);
                }
                failure = answer.failure(method + " " + shown(path));
                if (answer.status() == 401 && !renewed) {
                    renewed = true;
                    renew(access);
                    continue;
                }
                wait = answer.wanted();
            } catch (IOException | JacksonException | ShortAnswer e) {
                failure = new OrgFailure(
                        0,
                        null,
                        "The org at " + access.instanceUrl() + " gave no whole answer to " + method + " " + shown(path)
                                + ": " + broken(e),
                        false);
                failure.initCause(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new OrgFailure(0, null, "Stopped while waiting for the org", false);
            }
            var hopeless = failure.lasting() || (!repeatable && failure.mayHaveHappened());
            if (hopeless || attempt >= patience.attempts()) {
                throw failure;
            }
            log.debug("Call {} failed and is made again: {}", attempt, failure.getMessage());
            pause(attempt++, wait);
        }
    }

    private static String broken(Exception e) {
        return switch (e) {
            case ShortAnswer less -> String.valueOf(less.getMessage());
            case JacksonException noJson when !(noJson instanceof JacksonIOException) -> "it is cut off, or no JSON";
            default -> "the connection broke, or nothing came in time";
        };
    }

    private SourceAccess access() {
        var known = current;
        if (known != null) {
            return known;
        }
        renewing.lock();
        try {
            known = current;
            if (known == null) {
                known = provider.access(false);
                current = known;
            }
            return known;
        } finally {
            renewing.unlock();
        }
    }

    /** The first caller whose token was refused renews it; the others, who wait for the lock, find it renewed. */
    private void renew(SourceAccess refused) {
        renewing.lock();
        try {
            var known = current;
            if (known == null || known.accessToken().equals(refused.accessToken())) {
                current = provider.access(true);
            }
        } finally {
            renewing.unlock();
        }
    }

    private void pause(int attempt, Duration wanted) {
        var delay = patience.delayAfter(attempt);
        var longest = patience.longestDelay();
        var asked = wanted.compareTo(longest) > 0 ? longest : wanted;
        try {
            Thread.sleep(delay.compareTo(asked) > 0 ? delay : asked);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OrgFailure(0, null, "Stopped while waiting for the org", false);
        }
    }

    /** A path without its parameters, which may hold values of records. */
    private static String shown(String path) {
        var end = path.indexOf('?');
        return end < 0 ? path : path.substring(0, end);
    }
}
