package dev.assay.sandbox.salesforce.saql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a stream, in the order of the values of its rows. */
final class Shape {

    private final List<Field> fields;
    private final Map<String, Integer> positions = new HashMap<>();

    record Field(String name, ValueType type) {}

    Shape(List<Field> fields) {
        this.fields = List.copyOf(fields);
        for (var i = 0; i < fields.size(); i++) {
            positions.put(fields.get(i).name(), i);
        }
    }

    List<Field> fields() {
        return fields;
    }

    @Nullable Integer find(String name) {
        return positions.get(name);
    }

    int position(String name) {
        var position = positions.get(name);
        if (position == null) {
            throw new QueryError("Undefined identifier: " + name);
        }
        return position;
    }
}
