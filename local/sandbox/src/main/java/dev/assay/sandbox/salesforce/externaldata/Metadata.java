package dev.assay.sandbox.salesforce.externaldata;

import dev.assay.sandbox.http.JsonBody;
import dev.assay.sandbox.salesforce.ApiError;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the metadata of an upload, as strictly as the format's reference. */
final class Metadata {

    private static final int MOST_FIELDS = 5_000;
    private static final int MOST_DATES = 1_000;

    private Metadata() {}

    static FileSchema read(byte[] json) {
        var metadata = parsed(json);
        var format = metadata.path("fileFormat");
        var charset = format.path("charsetName").asString("UTF-8");
        require(charset.equalsIgnoreCase("UTF-8"), "charsetName must be UTF-8, not " + charset);
        var delimiter = character(format, "fieldsDelimitedBy", ",");
        var quote = format.has("fieldsEnclosedBy") ? character(format, "fieldsEnclosedBy", "\"") : null;
        require(quote == null || quote != delimiter, "fieldsEnclosedBy and fieldsDelimitedBy must differ");
        var ignored = format.path("numberOfLinesToIgnore").asInt(1);
        require(ignored >= 0, "numberOfLinesToIgnore must not be negative");
        var escape = character(format, "fieldsEscapedBy", quote == null ? "\"" : quote.toString());
        return new FileSchema(delimiter, quote, escape, ignored, fields(metadata));
    }

    private static JsonNode parsed(byte[] json) {
        try {
            return JsonBody.MAPPER.readTree(new String(json, StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            throw invalid("The metadata are no JSON: " + e.getOriginalMessage());
        }
    }

    private static List<FieldSchema> fields(JsonNode metadata) {
        var objects = metadata.path("objects");
        require(objects.isArray() && objects.size() == 1, "objects must hold exactly one object");
        var object = objects.path(0);
        for (var name : List.of("connector", "fullyQualifiedName", "label", "name")) {
            require(!object.path(name).asString("").isEmpty(), "The " + name + " of the object cannot be empty");
        }
        var fields = new ArrayList<FieldSchema>();
        object.path("fields").forEach(field -> fields.add(FieldReader.read(field)));
        require(!fields.isEmpty(), "The object has no fields");
        require(fields.size() <= MOST_FIELDS, "There can be at most " + MOST_FIELDS + " fields");
        require(
                fields.stream()
                                .filter(field -> field.type() == FieldSchema.Type.DATE)
                                .count()
                        <= MOST_DATES,
                "There can be at most " + MOST_DATES + " Date fields");
        require(
                fields.stream().filter(FieldSchema::uniqueId).count() <= 1,
                "There can be only one field with isUniqueId");
        var names = new HashSet<String>();
        for (var field : fields) {
            require(names.add(field.name().toLowerCase(Locale.ROOT)), "Duplicate field name [" + field.name() + "]");
        }
        require(
                fields.stream().anyMatch(field -> field.type() == FieldSchema.Type.TEXT),
                "At least one dimension (Text) field is required");
        return fields;
    }

    private static char character(JsonNode format, String name, String otherwise) {
        var text = format.path(name).asString(otherwise);
        require(text.length() == 1, name + " must be one character");
        return text.charAt(0);
    }

    static void require(boolean holds, String problem) {
        if (!holds) {
            throw invalid(problem);
        }
    }

    private static ApiError invalid(String problem) {
        return new ApiError(400, "FIELD_INTEGRITY_EXCEPTION", problem, List.of("MetadataJson"));
    }
}
