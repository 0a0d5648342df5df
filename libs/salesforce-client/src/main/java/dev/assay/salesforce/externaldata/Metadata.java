package dev.assay.salesforce.externaldata;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells the org how to read a headerless CSV. */
final class Metadata {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** The format's reference asks for a label of at most so many characters here; the dataset's own may be longer. */
    private static final int LONGEST_OBJECT_LABEL = 40;

    private Metadata() {}

    /** The metadata of a job as the org wants them: base64 of JSON, columns in the order of the CSV. */
    static String encoded(Job job) {
        return Base64.getEncoder().encodeToString(json(job).toString().getBytes(StandardCharsets.UTF_8));
    }

    static ObjectNode json(Job job) {
        var metadata = NODES.objectNode();
        metadata.putObject("fileFormat")
                .put("charsetName", "UTF-8")
                .put("fieldsDelimitedBy", ",")
                .put("fieldsEnclosedBy", "\"")
                .put("fieldsEscapedBy", "\"")
                // The default of 1 loses the first row.
                .put("numberOfLinesToIgnore", 0);
        var object = metadata.putArray("objects").addObject();
        var name = job.dataset().length() <= LONGEST_OBJECT_LABEL
                ? job.dataset()
                : job.dataset().substring(0, LONGEST_OBJECT_LABEL);
        object.put("connector", "CSV")
                .put("fullyQualifiedName", job.dataset())
                .put("label", name)
                .put("name", job.dataset());
        var fields = object.putArray("fields");
        job.columns().forEach(column -> describe(column, fields.addObject()));
        return metadata;
    }

    private static void describe(Column column, ObjectNode field) {
        field.put("fullyQualifiedName", column.name())
                .put("name", column.name())
                .put("label", column.label());
        switch (column) {
            case Column.Text text -> {
                field.put("type", "Text")
                        // The defaults cut a longer text at 255 characters without a word.
                        .put("precision", text.longest())
                        .put("canTruncateValue", false);
                if (text.uniqueId()) {
                    field.put("isUniqueId", true);
                }
            }
            case Column.Numeric number ->
                field.put("type", "Numeric")
                        .put("precision", Column.MOST_DIGITS)
                        .put("scale", number.scale())
                        .put("defaultValue", number.absent());
            case Column.Date date ->
                field.put("type", "Date").put("format", date.format()).put("fiscalMonthOffset", 0);
        }
    }
}
