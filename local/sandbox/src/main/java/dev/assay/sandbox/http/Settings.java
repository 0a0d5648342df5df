package dev.assay.sandbox.http;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Settings that change while the program runs: an immutable record that is replaced as a whole.
 *
 * @param <T> the record
 */
public final class Settings<T extends Record> {

    private final Class<T> type;
    private volatile T current;

    /** Settings that begin with these values. */
    public Settings(Class<T> type, T initial) {
        this.type = type;
        this.current = initial;
    }

    /** The values of this moment. */
    public T current() {
        return current;
    }

    /**
     * Replaces what the change names, at any depth, and keeps the rest.
     *
     * @throws IllegalArgumentException when it names something unknown or gives it an impossible value
     */
    public synchronized T change(JsonNode change) {
        if (!(change instanceof ObjectNode object)) {
            throw new IllegalArgumentException("The settings to change must be a JSON object");
        }
        var merged = JsonBody.MAPPER.<ObjectNode>valueToTree(current);
        merge(merged, object);
        try {
            current = JsonBody.MAPPER.treeToValue(merged, type);
            return current;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("These settings cannot be: " + e.getOriginalMessage(), e);
        }
    }

    private static void merge(ObjectNode into, ObjectNode change) {
        for (var property : change.properties()) {
            var value = property.getValue();
            if (value instanceof ObjectNode inner && into.get(property.getKey()) instanceof ObjectNode present) {
                merge(present, inner);
            } else {
                into.set(property.getKey(), value);
            }
        }
    }
}
