package dev.assay.sandbox.salesforce;

import dev.assay.sandbox.http.JsonBody;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** An answer of the org that says no: {@code [{errorCode, message}]}. */
public final class ApiError extends RuntimeException {

    private final int status;
    private final String code;
    private final List<String> fields;

    /** An error with its HTTP status and its code. */
    public ApiError(int status, String code, String message) {
        this(status, code, message, List.of());
    }

    /** An error about certain fields of a record. */
    public ApiError(int status, String code, String message, List<String> fields) {
        super(message);
        this.status = status;
        this.code = code;
        this.fields = List.copyOf(fields);
    }

    /** What a caller hears whose token is not good. */
    public static ApiError expired() {
        return new ApiError(401, "INVALID_SESSION_ID", "Session expired or invalid");
    }

    /** What does not exist. */
    public static ApiError notFound() {
        return new ApiError(404, "NOT_FOUND", "The requested resource does not exist");
    }

    /** What exists, but not for this method. */
    static ApiError notAllowed(String method) {
        return new ApiError(405, "METHOD_NOT_ALLOWED", "HTTP Method '" + method + "' not allowed");
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The body. */
    public JsonNode body() {
        var array = JsonBody.MAPPER.createArrayNode();
        var error = array.addObject().put("message", getMessage()).put("errorCode", code);
        if (!fields.isEmpty()) {
            var names = error.putArray("fields");
            fields.forEach(names::add);
        }
        return array;
    }
}
