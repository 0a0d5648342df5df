package dev.assay.export.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
final class ResponseFields {

    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, Integer> places = new HashMap<>();
    private final @Nullable Field[] named;
    private final List<Field> others = new ArrayList<>();

    ResponseFields(List<String> parameters) {
        parameters.forEach(parameter -> places.putIfAbsent(parameter, places.size()));
        named = new Field[places.size()];
    }

    /**
     * One field of a response.
     *
     * @param value texts as they are, numbers as they were written, objects and arrays as compact JSON, null as nothing
     * @param text whether the value is a text, which a spreadsheet could take for a formula
     */
    record Field(String name, String value, boolean text) {}

    /**
     * Reads a response: a JSON object in compact form.
     *
     * @throws IllegalStateException if it is none
     */
    void read(String response) {
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
    @Nullable Field at(int place) {
        return named[place];
    }

    /** Fields that the schema does not name, in the response's order. */
    List<Field> others() {
        return others;
    }

    /** How many fields the schema names. */
    int size() {
        return named.length;
    }

    private static Field field(String name, JsonToken token, JsonParser parser, String response) {
        return switch (token) {
            case VALUE_STRING -> new Field(name, parser.getString(), true);
            case VALUE_NULL -> new Field(name, "", false);
            case START_OBJECT, START_ARRAY -> {
                var from = parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                var to = parser.currentLocation().getCharOffset();
                yield new Field(name, response.substring((int) from, (int) to), false);
            }
            default -> new Field(name, parser.getString(), false);
        };
    }
}
