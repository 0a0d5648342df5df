package dev.assay.sandbox.model;

import dev.assay.sandbox.http.JsonBody;
import io.helidon.webserver.http.ServerResponse;
import org.jspecify.annotations.Nullable;

/** Errors in the shape of OpenAI: {@code {"error":{message,type,param,code}}}. */
final class ModelErrors {

    private ModelErrors() {}

    static void send(
            ServerResponse response,
            int status,
            String type,
            @Nullable String parameter,
            @Nullable String code,
            String message) {
        var error = JsonBody.MAPPER.createObjectNode();
        error.putObject("error")
                .put("message", message)
                .put("type", type)
                .put("param", parameter)
                .put("code", code);
        JsonBody.send(response, status, error);
    }

    static void wrongKey(ServerResponse response) {
        send(
                response,
                401,
                "invalid_request_error",
                null,
                "invalid_api_key",
                "Incorrect API key provided. Check the key of this connection.");
    }

    static void unknownModel(ServerResponse response, String model) {
        send(
                response,
                404,
                "invalid_request_error",
                null,
                "model_not_found",
                "The model '" + model + "' does not exist or you do not have access to it.");
    }
}
