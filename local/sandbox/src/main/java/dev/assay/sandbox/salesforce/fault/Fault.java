package dev.assay.sandbox.salesforce.fault;

import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * An order for a fault.
 *
 * @param path a regular expression that must be found in the path of a request; null: any path of the data API
 * @param method the HTTP method; null: any
 * @param after how many requests that it could meet are let through first
 * @param times how many it meets then
 * @param rows for fewerRows and rowsMissing: how many come back at most
 * @param bytes for cut: how many bytes of the body arrive
 * @param millis for slow: by how much
 * @param dataset for moveVersion: the name of the sample; null: {@code Insurance_Claims}
 * @param message for the end of jobs: what the status message says; null: a usual one
 */
public record Fault(
        FaultKind kind,
        @Nullable String path,
        @Nullable String method,
        long after,
        long times,
        long rows,
        long bytes,
        long millis,
        @Nullable String dataset,
        @Nullable String message) {

    private static final long BYTES = 300;
    private static final long MILLIS = 1_000;

    /** Checks every value, and fills in what is usual. */
    public Fault {
        if (after < 0 || times < 0 || rows < 0 || bytes < 0 || millis < 0) {
            throw new IllegalArgumentException("after, times, rows, bytes and millis of a fault: not negative");
        }
        try {
            Pattern.compile(path == null ? "" : path);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("path of a fault: not a regular expression: " + path, e);
        }
        times = times == 0 ? 1 : times;
        bytes = bytes == 0 ? BYTES : bytes;
        millis = millis == 0 ? MILLIS : millis;
    }

    /** The next requests of the data API that the kind can meet. */
    public static Fault next(FaultKind kind, long times) {
        return new Fault(kind, null, null, 0, times, 0, 0, 0, null, null);
    }

    /** The same where a path fits, after some requests have been let through. */
    public Fault on(String regex, long letThrough) {
        return new Fault(kind, regex, method, letThrough, times, rows, bytes, millis, dataset, message);
    }

    /** The fault of one of these kinds that meets the request. */
    public static Optional<Fault> of(ServerRequest request, FaultKind... kinds) {
        return request.context().get(Fault.class).filter(fault -> List.of(kinds).contains(fault.kind()));
    }

    boolean couldMeet(String requestMethod, String requestPath) {
        var inReach = path == null
                ? requestPath.startsWith("/services/data/v")
                : Pattern.compile(path).matcher(requestPath).find();
        return inReach
                && (method == null || method.equalsIgnoreCase(requestMethod))
                && kind.meets(requestMethod, requestPath);
    }
}
