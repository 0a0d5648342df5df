package dev.assay.sandbox.salesforce.externaldata;

import static dev.assay.sandbox.salesforce.externaldata.Metadata.require;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads one field of an upload's metadata. */
final class FieldReader {

    private static final Pattern NAME = Pattern.compile("[A-Za-z](?:_?[A-Za-z0-9])*(?:__c)?");
    private static final int LONGEST_TEXT = 32_000;
    private static final int LONGEST_NAME = 255;

    private FieldReader() {}

    static FieldSchema read(JsonNode field) {
        var name = field.path("name").asString("");
        require(!name.isEmpty(), "The name for field [] cannot be empty");
        require(NAME.matcher(name).matches(), "The name [" + name + "] is not valid for a field");
        require(
                !field.path("fullyQualifiedName").asString("").isEmpty(),
                "The fully-qualified name for field [" + name + "] cannot be empty");
        require(
                !field.path("isUniqueId").asBoolean(false)
                        || field.path("type").asString("").equals("Text"),
                "The unique id [" + name + "] must be a Text field");
        require(name.length() <= LONGEST_NAME, "The name for field [" + name + "] is longer than " + LONGEST_NAME);
        var label = field.path("label").asString("");
        require(!label.isEmpty(), "The label for field [" + name + "] cannot be empty");
        return switch (field.path("type").asString("")) {
            case "Text" -> text(field, name, label);
            case "Numeric" -> numeric(field, name, label);
            case "Date" -> date(field, name, label);
            default -> {
                require(false, "The type for field [" + name + "] must be Text, Numeric or Date");
                yield FieldSchema.text(name);
            }
        };
    }

    private static FieldSchema text(JsonNode field, String name, String label) {
        var precision = field.path("precision").asInt(FieldSchema.TEXT_PRECISION);
        require(
                precision >= 1 && precision <= LONGEST_TEXT,
                "The precision for field [" + name + "] must be between 1 and " + LONGEST_TEXT);
        var truncate = field.path("canTruncateValue").asBoolean(true);
        var unique = field.path("isUniqueId").asBoolean(false);
        var several = field.path("isMultiValue").asBoolean(false);
        require(!unique || !several, "The unique id [" + name + "] cannot be a multi-value field");
        var separator = several ? field.path("multiValueSeparator").asString(";") : null;
        require(separator == null || separator.length() == 1, "The separator of [" + name + "] must be one character");
        return new FieldSchema(
                name,
                label,
                FieldSchema.Type.TEXT,
                precision,
                0,
                truncate,
                null,
                null,
                unique,
                separator,
                null,
                skipped(field));
    }

    private static FieldSchema numeric(JsonNode field, String name, String label) {
        var precision = field.path("precision").asInt(0);
        var scale = field.path("scale").asInt(0);
        require(precision >= 1 && precision <= 18, "The precision for field [" + name + "] must be between 1 and 18");
        require(scale >= 0 && scale < precision, "The scale for field [" + name + "] must be less than its precision");
        require(field.has("defaultValue"), "The default value for field [" + name + "] cannot be empty");
        var otherwise = field.path("defaultValue").asString("null");
        require(
                otherwise.equals("null") || otherwise.matches("-?\\d+(\\.\\d+)?"),
                "The default value for field [" + name + "] is no number");
        var decimal = field.path("decimalSeparator").asString(".");
        require(decimal.length() == 1, "The decimalSeparator of [" + name + "] must be one character");
        return new FieldSchema(
                name,
                label,
                FieldSchema.Type.NUMERIC,
                precision,
                scale,
                true,
                otherwise,
                null,
                false,
                null,
                decimal.equals(".") ? null : decimal,
                skipped(field));
    }

    private static FieldSchema date(JsonNode field, String name, String label) {
        var format = field.path("format").asString("");
        require(!format.isEmpty(), "The format for field [" + name + "] cannot be empty");
        require(DateFormat.of(format).isPresent(), "The format for field [" + name + "] is not supported: " + format);
        var firstDay = field.path("firstDayOfWeek").asInt(-1);
        require(firstDay >= -1 && firstDay <= 6, "The firstDayOfWeek for field [" + name + "] must be -1 to 6");
        return new FieldSchema(
                name, label, FieldSchema.Type.DATE, 0, 0, true, null, format, false, null, null, skipped(field));
    }

    private static boolean skipped(JsonNode field) {
        return field.path("isSkipped").asBoolean(false);
    }
}
