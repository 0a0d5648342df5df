package dev.assay.sandbox.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON in and out. */
public final class JsonBody {

    /** Compact, numbers exact, unknown properties refused. */
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private JsonBody() {}

    /**
     * The body as JSON; a missing node when there is none.
     *
     * @throws tools.jackson.core.JacksonException when it is no JSON
     */
    public static JsonNode read(ServerRequest request) {
        var bytes = request.content().hasEntity() ? request.content().as(byte[].class) : new byte[0];
        return bytes.length == 0 ? MAPPER.missingNode() : MAPPER.readTree(bytes);
    }

    /** Sends a value as JSON. */
    public static void send(ServerResponse response, int status, Object value) {
        response.status(Status.create(status))
                .header(HeaderNames.CONTENT_TYPE, "application/json;charset=UTF-8")
                .send(MAPPER.writeValueAsBytes(value));
    }

    /** The value of a request header. */
    public static Optional<String> header(ServerRequest request, String name) {
        return request.headers().first(HeaderNames.create(name));
    }
}
