package dev.assay.sandbox.model.answer;

import dev.assay.sandbox.text.Draw;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A value that satisfies a JSON Schema, made of what a prompt says; the same for the same schema, prompt and draw. */
public final class SchemaAnswer {

    private static final int DEEPEST = 24;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final SchemaShapes shapes;
    private final JsonNode root;
    private final Texts texts;
    private final Draw draw;

    /** Prepares the answer to a schema. */
    public SchemaAnswer(JsonNode schema, PromptWords words, Draw draw) {
        this.shapes = new SchemaShapes(schema);
        this.root = schema;
        this.texts = new Texts(words);
        this.draw = draw;
    }

    /** The answer. */
    public JsonNode answer() {
        return value("answer", root, draw, 0);
    }

    private JsonNode value(String name, JsonNode given, Draw draw, int depth) {
        var schema = shapes.plain(given, draw);
        if (schema.has("const")) {
            return schema.path("const");
        }
        if (schema.path("enum").isArray() && !schema.path("enum").isEmpty()) {
            return schema.path("enum")
                    .path(draw.with("enum").below(schema.path("enum").size()));
        }
        return switch (shapes.type(schema, draw)) {
            case "object" -> object(schema, draw, depth);
            case "array" -> array(name, schema, draw, depth);
            case "string" -> NODES.stringNode(texts.text(name, schema, draw));
            case "number" -> Numbers.number(name, schema, texts.words(), draw);
            case "integer" -> Numbers.integer(name, schema, draw);
            case "boolean" -> NODES.booleanNode(draw.with("boolean").onceIn(2));
            default -> NODES.nullNode();
        };
    }

    private ObjectNode object(JsonNode schema, Draw draw, int depth) {
        var object = NODES.objectNode();
        var properties = schema.path("properties");
        var required = new LinkedHashSet<String>();
        schema.path("required").forEach(name -> required.add(name.asString("")));
        var least = schema.path("minProperties").asInt(0);
        for (var property : properties.properties()) {
            var name = property.getKey();
            var wanted =
                    required.contains(name) || draw.with(name).with("there").below(4) > 0;
            if (required.contains(name) || (wanted && depth < DEEPEST) || object.size() < least) {
                object.set(name, value(name, property.getValue(), draw.with(name), depth + 1));
            }
        }
        for (var name : required) {
            if (!object.has(name)) {
                object.set(name, value(name, additional(schema), draw.with(name), depth + 1));
            }
        }
        for (var i = 1; object.size() < least; i++) {
            object.set("entry" + i, value("entry", additional(schema), draw.with(i), depth + 1));
        }
        return object;
    }

    private static JsonNode additional(JsonNode schema) {
        var additional = schema.path("additionalProperties");
        return additional.isObject() ? additional : NODES.objectNode().put("type", "string");
    }

    private JsonNode array(String name, JsonNode schema, Draw draw, int depth) {
        var least = Math.max(0, schema.path("minItems").asInt(depth < DEEPEST ? 1 : 0));
        var most = Math.max(least, schema.path("maxItems").asInt(least + 2));
        var size = schema.has("maxItems") && !schema.has("minItems") ? Math.min(least, most) : least;
        size += draw.with("size").below(Math.min(most - size, 2) + 1);
        var items = new ArrayList<JsonNode>();
        for (var i = 0; i < size; i++) {
            items.add(item(name, schema, items, draw.with(i), depth));
        }
        var array = NODES.arrayNode();
        (schema.path("uniqueItems").asBoolean(false) ? items.stream().distinct().toList() : items).forEach(array::add);
        return array;
    }

    /** Another item; where items must differ, the first of many drawn ones that is new. */
    private JsonNode item(String name, JsonNode schema, List<JsonNode> others, Draw draw, int depth) {
        var prefix = schema.path("prefixItems").path(others.size());
        var items = prefix.isMissingNode() ? schema.path("items") : prefix;
        var shape = items.isObject() ? items : NODES.objectNode().put("type", "string");
        var item = value(name, shape, draw, depth + 1);
        for (var i = 1; i < 100 && schema.path("uniqueItems").asBoolean(false) && others.contains(item); i++) {
            item = value(name, shape, draw.with(i), depth + 1);
        }
        return item;
    }
}
