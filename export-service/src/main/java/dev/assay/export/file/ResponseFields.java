package dev.assay.export.file;

import dev.assay.contracts.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The top-level fields of responses in the order of the schema; fields that the schema does not name come after those. Read
 * without building a tree; one instance reads one response after the other.
 */
public final class ResponseFields {

    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, Integer> places = new HashMap<>();
    private final @Nullable Field[] named;
    private final List<Field> others = new ArrayList<>();

    /**
     * A reader.
     *
     * @param parameters names of the schema's fields, in order
     */
    public ResponseFields(List<String> parameters) {
        parameters.forEach(parameter -> places.putIfAbsent(parameter, places.size()));
        named = new Field[places.size()];
    }

    /**
     * One field of a response.
     *
     * @param value texts as they are, numbers as they were written, objects and arrays as compact JSON, null as nothing
     * @param kind what it is in JSON
     */
    public record Field(String name, String value, Kind kind) {

        /**
         * The cell of a CSV; nothing where the response has null.
         *
         * @param text what is done to a text, which a spreadsheet could take for a formula, before it is written
         */
        @Nullable String cell(UnaryOperator<String> text) {
            return switch (kind) {
                case TEXT -> text.apply(value);
                case NULL -> null;
                default -> value;
            };
        }

        private void appendTo(StringBuilder json) {
            json.append(json.length() > 1 ? "," : "")
                    .append(Json.MAPPER.writeValueAsString(name))
                    .append(':')
                    .append(
                            switch (kind) {
                                case TEXT -> Json.MAPPER.writeValueAsString(value);
                                case NULL -> "null";
                                case NUMBER, BOOLEAN, NESTED -> value;
                            });
        }
    }

    /** What a value is in JSON. */
    public enum Kind {
        /** A string. */
        TEXT,
        /** A number. */
        NUMBER,
        /** True or false. */
        BOOLEAN,
        /** Null. */
        NULL,
        /** An object or an array. */
        NESTED
    }

    /**
     * Reads a response: a JSON object in compact form.
     *
     * @throws IllegalStateException if it is none
     */
    public void read(String response) {
        Arrays.fill(named, null);
        others.clear();
        try (var parser = JSON.createParser(ObjectReadContext.empty(), response)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                var field = field(name, parser.nextToken(), parser, response);
                var place = places.get(name);
                if (place == null) {
                    others.add(field);
                } else {
                    named[place] = field;
                }
            }
        } catch (JacksonException damaged) {
            // Without the cause, whose message quotes the response.
            throw new IllegalStateException("A stored response is damaged: it cannot be read as JSON");
        }
    }

    /** The value of the schema's field at a place; absent when the response does not have it. */
    public @Nullable Field at(int place) {
        return named[place];
    }

    /** Fields that the schema does not name, in the response's order. */
    public List<Field> others() {
        return others;
    }

    /** Those as a JSON object; nothing when there are none. */
    String othersAsJson() {
        if (others.isEmpty()) {
            return "";
        }
        var json = new StringBuilder("{");
        others.forEach(field -> field.appendTo(json));
        return json.append('}').toString();
    }

    /** How many fields the schema names. */
    public int size() {
        return named.length;
    }

    private static Field field(String name, JsonToken token, JsonParser parser, String response) {
        return switch (token) {
            case VALUE_STRING -> new Field(name, parser.getString(), Kind.TEXT);
            case VALUE_NULL -> new Field(name, "", Kind.NULL);
            case START_OBJECT, START_ARRAY -> {
                var from = parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                var to = parser.currentLocation().getCharOffset();
                yield new Field(name, response.substring((int) from, (int) to), Kind.NESTED);
            }
            case VALUE_TRUE, VALUE_FALSE -> new Field(name, parser.getString(), Kind.BOOLEAN);
            default -> new Field(name, parser.getString(), Kind.NUMBER);
        };
    }
}
