package dev.assay.sandbox.salesforce.externaldata;

import dev.assay.sandbox.salesforce.ApiError;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the header of an upload as a client sends it. */
final class HeaderReader {

    static final String OBJECT = "InsightsExternalData";

    private static final Pattern ALIAS = Pattern.compile("[A-Za-z](?:_?[A-Za-z0-9])*");
    private static final Set<String> FIELDS = Set.of(
            "EdgemartAlias",
            "EdgemartLabel",
            "EdgemartContainer",
            "Format",
            "Operation",
            "Mode",
            "Action",
            "NotificationSent",
            "NotificationEmail",
            "Description",
            "FileName",
            "LicenseType",
            "Target",
            "MetadataJson");
    private static final Map<String, Set<String>> CHOICES = Map.of(
            "Operation", Set.of("Overwrite", "Append", "Upsert", "Delete"),
            "Mode", Set.of("None", "Incremental"),
            "Action", Set.of("None", "Process", "Abort"),
            "Format", Set.of("Csv", "CSV", "csv"),
            "NotificationSent",
                    Set.of(
                            "Always",
                            "Never",
                            "Failures",
                            "Warnings",
                            "Success",
                            "SuccessFailures",
                            "WarningsFailures",
                            "WarningsSuccess"));
    private static final Map<String, Integer> LONGEST =
            Map.of("EdgemartLabel", 255, "Description", 255, "FileName", 255, "NotificationEmail", 255);

    private HeaderReader() {}

    /** The fields, checked; the metadata stay encoded. */
    static Map<String, String> fields(JsonNode body) {
        if (!body.isObject()) {
            throw new ApiError(400, "JSON_PARSER_ERROR", "The body must be a JSON object");
        }
        var fields = new TreeMap<String, String>();
        for (var property : body.properties()) {
            var name = property.getKey();
            if (!name.equals("attributes")) {
                if (!FIELDS.contains(name)) {
                    throw new ApiError(
                            400,
                            "INVALID_FIELD",
                            "No such column '" + name + "' on sobject of type " + OBJECT,
                            List.of(name));
                }
                if (!property.getValue().isNull()) {
                    fields.put(name, property.getValue().asString(""));
                }
            }
        }
        fields.forEach(HeaderReader::length);
        if (!fields.getOrDefault("FileName", "x").matches("\\w+(\\.csv)?")) {
            throw HeaderRules.integrity("FileName", "FileName: letters, digits and underscores only");
        }
        CHOICES.forEach((name, allowed) -> choice(name, fields.get(name), allowed));
        return fields;
    }

    /** A header that is to be created needs a good name. */
    static void requireAlias(Map<String, String> fields) {
        var alias = fields.getOrDefault("EdgemartAlias", "");
        if (alias.isEmpty()) {
            throw new ApiError(
                    400,
                    "REQUIRED_FIELD_MISSING",
                    "Required fields are missing: [EdgemartAlias]",
                    List.of("EdgemartAlias"));
        }
        if (alias.length() > 80 || !ALIAS.matcher(alias).matches()) {
            throw new ApiError(
                    400,
                    "FIELD_INTEGRITY_EXCEPTION",
                    "EdgemartAlias is not a valid API name",
                    List.of("EdgemartAlias"));
        }
    }

    /** The bytes of a blob field, whichever alphabet it is encoded with. */
    static byte[] decoded(String field, String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64.replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException e) {
            throw new ApiError(400, "JSON_PARSER_ERROR", field + " is not base64", List.of(field));
        }
    }

    private static void length(String name, String value) {
        var most = LONGEST.getOrDefault(name, Integer.MAX_VALUE);
        if (value.length() > most) {
            throw new ApiError(
                    400, "STRING_TOO_LONG", name + ": data value too large (max length=" + most + ")", List.of(name));
        }
    }

    private static void choice(String name, @Nullable String value, Set<String> allowed) {
        if (value != null && !allowed.contains(value)) {
            throw new ApiError(
                    400,
                    "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST",
                    name + ": bad value for restricted picklist field: " + value,
                    List.of(name));
        }
    }
}
