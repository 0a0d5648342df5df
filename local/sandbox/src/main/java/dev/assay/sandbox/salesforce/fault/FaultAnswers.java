package dev.assay.sandbox.salesforce.fault;

import dev.assay.sandbox.http.JsonBody;
import dev.assay.sandbox.salesforce.ApiError;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerResponse;

/** The answers that a request gets for a fault instead of its own. */
public final class FaultAnswers {

    private FaultAnswers() {}

    /** Answers for the fault; false where the request is to be answered all the same. */
    public static boolean answer(Fault fault, ServerResponse response) {
        return switch (fault.kind()) {
            case UNAUTHORIZED -> error(response, ApiError.expired());
            case DAILY_LIMIT -> error(response, limited("TotalRequests Limit exceeded."));
            case CONCURRENT_LIMIT -> error(response, limited("ConcurrentPerOrgLongTxn Limit exceeded."));
            case TOO_MANY -> error(response, new ApiError(429, "TOO_MANY_REQUESTS", "Too many requests, try later"));
            case BAD_GATEWAY -> html(response, 502, "Bad Gateway");
            case UNAVAILABLE -> html(response, 503, "Service Unavailable");
            case TRUNCATED -> truncated(response);
            case LOCK_ROW -> error(response, locked());
            case DROPPED -> throw new CloseConnectionException("A dropped connection was ordered");
            case CUT -> cut(response, fault.bytes());
            case LOST -> lost(response);
            case SLOW -> slow(fault.millis());
            default -> false;
        };
    }

    /** The error of a part whose header is being changed by somebody else. */
    public static ApiError locked() {
        return new ApiError(400, "UNABLE_TO_LOCK_ROW", "unable to obtain exclusive access to this record or 1 records");
    }

    private static ApiError limited(String message) {
        return new ApiError(403, "REQUEST_LIMIT_EXCEEDED", message);
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

    private static boolean cut(ServerResponse response, long bytes) {
        response.streamFilter(out -> new CutStream(out, bytes));
        return false;
    }

    private static boolean lost(ServerResponse response) {
        response.beforeSend(() -> {
            throw new CloseConnectionException("A lost answer was ordered");
        });
        return false;
    }

    private static boolean slow(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
