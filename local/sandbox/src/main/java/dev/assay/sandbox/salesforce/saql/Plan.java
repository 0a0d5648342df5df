package dev.assay.sandbox.salesforce.saql;

import dev.assay.sandbox.http.JsonBody;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A query made ready.
 *
 * @param rows what it answers
 * @param foreach the statement that names the fields; null where all fields of a dataset come back
 * @param groupedBy null where nothing was grouped
 */
record Plan(
        Relation rows,
        Statement.@Nullable Foreach foreach,
        @Nullable List<String> groupedBy) {

    /** How the service describes the fields: stream, alias, type, and what they are made from. */
    ObjectNode metadata() {
        var metadata = JsonBody.MAPPER.createObjectNode();
        var lineage = metadata.putObject("lineage").put("type", "foreach");
        var projections = lineage.putArray("projections");
        if (foreach != null) {
            for (var i = 0; i < foreach.projections().size(); i++) {
                var projection = foreach.projections().get(i);
                var described = projections.addObject();
                described
                        .putObject("field")
                        .put("id", foreach.out() + "." + projection.alias())
                        .put("type", type(rows.shape().fields().get(i).type()));
                var inputs = described.putArray("inputs");
                Rewriting.fields(projection.expression(), name -> {
                    inputs.addObject().put("id", foreach.in() + "." + name);
                    return name;
                });
            }
        }
        if (groupedBy != null && foreach != null) {
            var groups = lineage.putObject("input").put("type", "group").putArray("groups");
            groupedBy.forEach(name -> groups.addObject().put("id", foreach.in() + "." + name));
        }
        return metadata.put("queryLanguage", "SAQL");
    }

    /** How the service describes the columns of SQL. */
    ObjectNode sqlMetadata() {
        var metadata = JsonBody.MAPPER.createObjectNode();
        var columns = metadata.putArray("columns");
        for (var field : rows.shape().fields()) {
            columns.addObject()
                    .put("columnLabel", field.name())
                    .put(
                            "columnType",
                            switch (field.type()) {
                                case STRING -> "varchar";
                                case NUMERIC -> "numeric";
                                case BOOLEAN -> "boolean";
                                case DATE -> "timestamp";
                            });
        }
        return metadata.put("queryLanguage", "SQL");
    }

    private static String type(ValueType type) {
        return switch (type) {
            case STRING -> "string";
            case NUMERIC -> "numeric";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
        };
    }
}
