package dev.assay.salesforce.wave;

import dev.assay.contracts.http.DatasetField;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The real columns of a dataset version, out of its extended metadata (XMD). */
final class XmdFields {

    private XmdFields() {}

    /** All dimensions and measures, without the parts that the org generates for each date. */
    static List<DatasetField> of(JsonNode xmd) {
        var generated = new HashSet<String>();
        var dates = new HashSet<String>();
        for (var date : xmd.path("dates")) {
            var full = date.path("fields")
                    .path("fullField")
                    .asString(date.path("alias").asString(""));
            dates.add(full);
            for (var part : date.path("fields").properties()) {
                if (!part.getKey().equals("fullField") && part.getValue().isString()) {
                    generated.add(part.getValue().asString());
                }
            }
        }
        generated.removeAll(dates);
        var fields = new LinkedHashMap<String, DatasetField>();
        collect(xmd.path("dimensions"), DatasetField.Type.TEXT, generated, dates, fields);
        collect(xmd.path("measures"), DatasetField.Type.NUMBER, generated, dates, fields);
        return List.copyOf(fields.values());
    }

    private static void collect(
            JsonNode columns,
            DatasetField.Type type,
            Set<String> generated,
            Set<String> dates,
            Map<String, DatasetField> fields) {
        for (var column : columns) {
            var name = column.path("field").asString("");
            if (name.isEmpty() || generated.contains(name)) {
                continue;
            }
            var label = column.path("label").asString(name);
            fields.putIfAbsent(
                    name, new DatasetField(name, label, dates.contains(name) ? DatasetField.Type.DATE : type));
        }
    }
}
