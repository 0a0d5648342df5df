package dev.assay.sandbox.salesforce;

import dev.assay.sandbox.http.JsonBody;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers of the Connect family: their texts are HTML-escaped unless the caller says otherwise. */
public final class WaveReply {

    private WaveReply() {}

    /** Sends a body. */
    public static void send(ServerRequest request, ServerResponse response, ObjectNode body) {
        var raw = JsonBody.header(request, "X-Chatter-Entity-Encoding")
                .map(value -> value.equalsIgnoreCase("false"))
                .orElse(false);
        JsonBody.send(response, 200, raw ? body : escaped(body));
    }

    private static JsonNode escaped(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var copy = JsonBody.MAPPER.createObjectNode();
            object.properties().forEach(property -> copy.set(property.getKey(), escaped(property.getValue())));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            var copy = JsonBody.MAPPER.createArrayNode();
            array.forEach(element -> copy.add(escaped(element)));
            return copy;
        }
        return node.isString() ? JsonBody.MAPPER.valueToTree(escaped(node.asString())) : node;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("\\", "&#92;");
    }
}
