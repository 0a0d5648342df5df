package dev.assay.sandbox.model.answer;

import dev.assay.sandbox.text.Draw;
import java.util.ArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns the composed parts of a schema into a plain one: references followed, one branch chosen, all parts joined. */
final class SchemaShapes {

    private static final int LONGEST_CHAIN = 32;

    private final JsonNode root;

    SchemaShapes(JsonNode root) {
        this.root = root;
    }

    JsonNode plain(JsonNode schema, Draw draw) {
        return plain(schema, draw, 0);
    }

    private JsonNode plain(JsonNode schema, Draw draw, int depth) {
        if (!(schema instanceof ObjectNode object) || depth > LONGEST_CHAIN) {
            return schema.isObject()
                    ? schema
                    : JsonNodeFactory.instance.objectNode().put("type", "string");
        }
        if (object.has("$ref")) {
            var rest = object.deepCopy();
            rest.remove("$ref");
            return plain(joined(rest, target(object.path("$ref").asString(""))), draw, depth + 1);
        }
        for (var keyword : new String[] {"anyOf", "oneOf"}) {
            if (object.path(keyword).isArray() && !object.path(keyword).isEmpty()) {
                var rest = object.deepCopy();
                rest.remove(keyword);
                var branches = object.path(keyword);
                return plain(joined(rest, branches.path(branch(branches, draw))), draw, depth + 1);
            }
        }
        if (object.path("allOf").isArray()) {
            JsonNode all = object.deepCopy();
            ((ObjectNode) all).remove("allOf");
            for (var part : object.path("allOf")) {
                all = joined((ObjectNode) all, plain(part, draw, depth + 1));
            }
            return plain(all, draw, depth + 1);
        }
        return object;
    }

    /** The type of a plain schema; null is drawn seldom where something else is possible. */
    String type(JsonNode schema, Draw draw) {
        var type = schema.path("type");
        if (type.isArray()) {
            var names = new ArrayList<String>();
            type.forEach(name -> names.add(name.asString("")));
            if (names.size() > 1 && names.remove("null") && draw.with("null").onceIn(10)) {
                return "null";
            }
            return names.isEmpty() ? "null" : names.getFirst();
        }
        if (type.isString()) {
            return type.asString();
        }
        return schema.has("properties") || schema.has("required") ? "object" : schema.has("items") ? "array" : "string";
    }

    private static int branch(JsonNode branches, Draw draw) {
        var drawn = draw.with("branch").below(branches.size());
        var isNull = branches.path(drawn).path("type").asString("").equals("null");
        return isNull && !draw.with("null").onceIn(5) ? (drawn + 1) % branches.size() : drawn;
    }

    private JsonNode target(String reference) {
        return reference.equals("#") ? root : root.at(pointer(reference));
    }

    private static String pointer(String reference) {
        return reference.startsWith("#/") ? reference.substring(1) : "/" + reference;
    }

    private static ObjectNode joined(ObjectNode first, JsonNode second) {
        var joined = first.deepCopy();
        for (var property : second.properties()) {
            var present = joined.get(property.getKey());
            if (present instanceof ObjectNode left && property.getValue() instanceof ObjectNode right) {
                left.setAll(right);
            } else if (present != null && present.isArray() && property.getKey().equals("required")) {
                var names = joined.putArray("required");
                present.forEach(names::add);
                property.getValue().forEach(names::add);
            } else {
                joined.set(property.getKey(), property.getValue());
            }
        }
        return joined;
    }
}
