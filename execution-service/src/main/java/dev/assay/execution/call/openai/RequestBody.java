package dev.assay.execution.call.openai;

import dev.assay.contracts.Json;
import dev.assay.execution.call.Endpoint;
import dev.assay.execution.call.ModelCall;
import java.io.ByteArrayOutputStream;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/** Writes a call as a chat completion request. */
final class RequestBody {

    /** Where newer models refuse {@code max_tokens}; everybody else knows only that. */
    private static final Set<String> COUNT_THOUGHTS = Set.of("openai", "copilot");

    private RequestBody() {}

    static byte[] of(Endpoint endpoint, ModelCall call) {
        var bytes = new ByteArrayOutputStream(1024);
        try (var json = Json.MAPPER.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringProperty("model", call.model());
            json.writeArrayPropertyStart("messages");
            for (var turn : call.turns()) {
                json.writeStartObject();
                json.writeStringProperty("role", turn.role().word());
                json.writeStringProperty("content", turn.text());
                json.writeEndObject();
            }
            json.writeEndArray();
            writeSettings(json, endpoint, call);
            writeFormat(json, call);
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void writeSettings(JsonGenerator json, Endpoint endpoint, ModelCall call) {
        if (call.temperature() != null) {
            json.writeNumberProperty("temperature", call.temperature());
        }
        if (call.maxTokens() != null) {
            var name = COUNT_THOUGHTS.contains(endpoint.provider()) ? "max_completion_tokens" : "max_tokens";
            json.writeNumberProperty(name, call.maxTokens());
        }
        if (call.seed() != null) {
            json.writeNumberProperty("seed", call.seed());
        }
    }

    private static void writeFormat(JsonGenerator json, ModelCall call) {
        var format = call.format();
        if (format == null) {
            return;
        }
        json.writeObjectPropertyStart("response_format");
        json.writeStringProperty("type", "json_schema");
        json.writeObjectPropertyStart("json_schema");
        json.writeStringProperty("name", "response");
        json.writeBooleanProperty("strict", format.strict());
        json.writeName("schema");
        json.writeRawValue(format.schema());
        json.writeEndObject();
        json.writeEndObject();
    }
}
