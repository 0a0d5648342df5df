package dev.assay.salesforce.wave;

import dev.assay.contracts.http.DatasetField;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The real columns of a dataset version, out of its extended metadata (XMD): all dimensions and measures without the parts that
 * the org generates for each date, as Salesforce's own command line lists them.
 */
final class XmdFields {

    /** The generated column with the seconds by the date it belongs to; empty for a date that has none. */
    private final Map<String, String> dates = new HashMap<>();

    private final Set<String> generated = new HashSet<>();
    private final Map<String, WaveField> fields = new LinkedHashMap<>();

    private XmdFields() {}

    static List<WaveField> of(JsonNode xmd) {
        var columns = new XmdFields();
        xmd.path("dates").forEach(columns::date);
        columns.generated.removeAll(columns.dates.keySet());
        xmd.path("dimensions").forEach(column -> columns.add(column, DatasetField.Type.TEXT));
        xmd.path("measures").forEach(column -> columns.add(column, DatasetField.Type.NUMBER));
        return List.copyOf(columns.fields.values());
    }

    private void date(JsonNode date) {
        var parts = date.path("fields");
        var full = parts.path("fullField").asString(date.path("alias").asString(""));
        dates.put(full, parts.path("epochSecond").asString(""));
        for (var part : parts.properties()) {
            if (!part.getKey().equals("fullField") && part.getValue().isString()) {
                generated.add(part.getValue().asString());
            }
        }
    }

    private void add(JsonNode column, DatasetField.Type type) {
        var name = column.path("field").asString("");
        if (name.isEmpty() || generated.contains(name)) {
            return;
        }
        var label = column.path("label").asString(name);
        var seconds = dates.get(name);
        fields.putIfAbsent(
                name,
                new WaveField(
                        new DatasetField(
                                name, label.isEmpty() ? name : label, seconds == null ? type : DatasetField.Type.DATE),
                        column.path("isMultiValue").asBoolean(false),
                        seconds == null || seconds.isEmpty() ? null : seconds));
    }
}
