package dev.assay.salesforce.externaldata;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells the org how to read a headerless CSV whose columns are all text. */
final class Metadata {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Metadata() {}

    /** The metadata of a dataset as the org wants it: base64 of JSON, columns in the order of the CSV. */
    static String encoded(String dataset, List<TextColumn> columns) {
        return Base64.getEncoder()
                .encodeToString(json(dataset, columns).toString().getBytes(StandardCharsets.UTF_8));
    }

    static ObjectNode json(String dataset, List<TextColumn> columns) {
        var metadata = NODES.objectNode();
        metadata.putObject("fileFormat")
                .put("charsetName", "UTF-8")
                .put("fieldsDelimitedBy", ",")
                .put("fieldsEnclosedBy", "\"")
                .put("fieldsEscapedBy", "\"")
                // The default of 1 loses the first row.
                .put("numberOfLinesToIgnore", 0);
        var object = metadata.putArray("objects").addObject();
        object.put("connector", "CSV")
                .put("fullyQualifiedName", dataset)
                .put("label", dataset)
                .put("name", dataset);
        var fields = object.putArray("fields");
        columns.forEach(column -> fields.addObject()
                .put("fullyQualifiedName", column.name())
                .put("name", column.name())
                .put("label", column.label())
                .put("type", "Text")
                // The defaults cut a longer text at 255 characters without a word.
                .put("precision", column.longest())
                .put("canTruncateValue", false));
        return metadata;
    }
}
