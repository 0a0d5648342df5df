package dev.assay.sandbox.salesforce.wave;

import dev.assay.sandbox.http.JsonBody;
import dev.assay.sandbox.table.Column;
import dev.assay.sandbox.table.ColumnType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The extended metadata of a version: dimensions, measures, dates with their generated parts. */
final class Xmd {

    private static final List<String> DIMENSION_PARTS =
            List.of("Year", "Quarter", "Month", "Week", "Day", "Hour", "Minute", "Second");
    private static final Map<String, String> MEASURE_PARTS =
            Map.of("epochDay", "day_epoch", "epochSecond", "sec_epoch");

    private static final List<String> LABELLED = List.of("dimensions", "measures");

    private Xmd() {}

    static ObjectNode main(Dataset dataset, DatasetVersion version, String url) {
        var json = JsonBody.MAPPER.createObjectNode();
        DatasetJson.user(json, "createdBy");
        json.put("createdDate", DatasetJson.time(version.created()));
        json.putObject("dataset").put("connector", "Csv").put("fullyQualifiedName", dataset.name());
        var dates = json.putArray("dates");
        json.putArray("derivedDimensions");
        json.putArray("derivedMeasures");
        var dimensions = json.putArray("dimensions");
        json.put("language", "en_US");
        var measures = json.putArray("measures");
        json.putArray("organizations");
        json.putArray("showDetailsDefaultFields");
        for (var column : version.table().columns()) {
            switch (column.type()) {
                case TEXT -> dimension(dimensions, column.name(), column.label());
                case TEXTS ->
                    dimension(dimensions, column.name(), column.label()).put("isMultiValue", true);
                case NUMBER -> measure(measures, column.name(), column.label(), column.decimals());
                case DATE -> date(dates, dimensions, measures, column);
            }
        }
        return json.put("type", "main").put("url", url);
    }

    /** What a user has changed: nothing but labels. */
    static ObjectNode user(Dataset dataset, DatasetVersion version, String url) {
        var json = main(dataset, version, url).put("type", "user");
        for (var list : LABELLED) {
            json.putArray(list);
        }
        return json;
    }

    /** Puts in the labels that a user has given to fields. */
    static ObjectNode labelled(ObjectNode xmd, @Nullable ObjectNode changes) {
        if (changes != null) {
            for (var list : LABELLED) {
                var fields = xmd.withArray("/" + list);
                changes.path(list)
                        .forEach(
                                change -> label(fields, change, xmd.path("type").asString()));
            }
        }
        return xmd;
    }

    private static void label(ArrayNode fields, JsonNode change, String type) {
        for (var field : fields) {
            if (field instanceof ObjectNode object && object.path("field").equals(change.path("field"))) {
                object.put(
                        "label",
                        change.path("label").asString(object.path("label").asString()));
                return;
            }
        }
        if (type.equals("user")) {
            fields.add(change);
        }
    }

    private static void date(ArrayNode dates, ArrayNode dimensions, ArrayNode measures, Column column) {
        var name = column.name();
        dimension(dimensions, name, column.label());
        var fields = dates.addObject()
                .put("alias", name)
                .put("firstDayOfWeek", -1)
                .put("fiscalMonthOffset", 0)
                .put("fullyQualifiedName", name)
                .put("isYearEndFiscalYear", true)
                .put("label", column.label())
                .put("type", "Date")
                .putObject("fields")
                .put("fullField", name);
        for (var part : DIMENSION_PARTS) {
            fields.put(part.toLowerCase(Locale.ROOT), name + "_" + part);
            dimension(dimensions, name + "_" + part, column.label() + " (" + part + ")");
        }
        MEASURE_PARTS.entrySet().stream().sorted(Entry.comparingByKey()).forEach(part -> {
            fields.put(part.getKey(), name + "_" + part.getValue());
            measure(measures, name + "_" + part.getValue(), name + "_" + part.getValue(), 0);
        });
    }

    private static ObjectNode dimension(ArrayNode dimensions, String field, String label) {
        var dimension = dimensions.addObject();
        dimension.putArray("conditionalFormatting");
        dimension.putArray("customActions");
        dimension
                .put("field", field)
                .put("fullyQualifiedName", field)
                .put("isMultiValue", false)
                .put("label", label);
        dimension.put("linkTemplateEnabled", true);
        dimension.putArray("members");
        return dimension.put("origin", ColumnType.TEXT.name()).put("showInExplorer", true);
    }

    private static void measure(ArrayNode measures, String field, String label, int decimals) {
        var measure = measures.addObject().put("field", field);
        measure.putObject("format").put("decimalDigits", decimals);
        measure.put("fullyQualifiedName", field).put("label", label).put("showInExplorer", true);
    }
}
