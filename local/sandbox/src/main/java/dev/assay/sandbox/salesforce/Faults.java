package dev.assay.sandbox.salesforce;

import dev.assay.sandbox.http.JsonBody;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Answers that the next requests of the data API get instead of their own, and what has been counted. */
public final class Faults {

    /** Each fault by the name that the control uses. */
    private static final Map<String, Function<ServerResponse, Boolean>> ANSWERS = Map.of(
            "unauthorizedNext", response -> error(response, Access.expired()),
            "dailyLimitNext",
                    response -> error(
                            response, new ApiError(403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded.")),
            "concurrentLimitNext",
                    response -> error(
                            response,
                            new ApiError(403, "REQUEST_LIMIT_EXCEEDED", "ConcurrentPerOrgLongTxn Limit exceeded.")),
            "tooManyNext",
                    response -> error(response, new ApiError(429, "TOO_MANY_REQUESTS", "Too many requests, try later")),
            "badGatewayNext", response -> html(response, 502, "Bad Gateway"),
            "unavailableNext", response -> html(response, 503, "Service Unavailable"),
            "truncatedNext", Faults::truncated);

    private final Map<String, AtomicLong> left = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> counted = new ConcurrentHashMap<>();
    private final AtomicLong requests = new AtomicLong();

    /** Counts a request of the data API; answers how many there were. */
    long request() {
        return requests.incrementAndGet();
    }

    /** Counts something else that happened. */
    public void count(String what) {
        counted.computeIfAbsent(what, name -> new AtomicLong()).incrementAndGet();
    }

    /**
     * Takes the orders for faults out of a change of settings.
     *
     * @throws IllegalArgumentException when a number of requests is not one
     */
    void take(ObjectNode change) {
        for (var name : ANSWERS.keySet()) {
            var count = change.remove(name);
            if (count != null) {
                if (!count.isIntegralNumber() || count.asLong() < 0) {
                    throw new IllegalArgumentException(name + " must be a number of requests");
                }
                left.put(name, new AtomicLong(count.asLong()));
            }
        }
    }

    /** Gives the response to a fault that is due; answers whether there was one. */
    boolean answer(ServerResponse response) {
        for (var fault : left.entrySet()) {
            if (fault.getValue().get() > 0 && fault.getValue().getAndDecrement() > 0) {
                count(fault.getKey());
                var answer = ANSWERS.get(fault.getKey());
                return answer != null && answer.apply(response);
            }
        }
        return false;
    }

    Map<String, Long> snapshot() {
        var snapshot = new TreeMap<String, Long>();
        counted.forEach((name, count) -> snapshot.put(name, count.get()));
        snapshot.put("requests", requests.get());
        return snapshot;
    }

    private static boolean error(ServerResponse response, ApiError error) {
        JsonBody.send(response, error.status(), error.body());
        return true;
    }

    private static boolean html(ServerResponse response, int status, String title) {
        response.status(Status.create(status))
                .header(HeaderNames.CONTENT_TYPE, "text/html")
                .send("<html><head><title>" + title + "</title></head><body>" + title + "</body></html>");
        return true;
    }

    private static boolean truncated(ServerResponse response) {
        response.header(HeaderNames.CONTENT_TYPE, "application/json;charset=UTF-8")
                .send("{\"action\":\"query\",\"results\":{\"metadata\":[],\"records\":[{\"a\":");
        return true;
    }
}
