package dev.assay.sandbox.salesforce.soql;

import dev.assay.sandbox.salesforce.ApiError;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * A kind of record that can be queried.
 *
 * @param fields the names of its fields, besides {@code Id}
 * @param records all of its records, for the base path of the API's version, each with {@code attributes}
 */
public record ObjectType(String name, List<String> fields, Function<String, List<ObjectNode>> records) {

    /** All names, with {@code Id}. */
    List<String> allFields() {
        return Stream.concat(Stream.of("Id"), fields.stream()).toList();
    }

    /** The field by its true name: queries may write it in any case. */
    String field(String asked) {
        return allFields().stream()
                .filter(field -> field.equalsIgnoreCase(asked))
                .findFirst()
                .orElseThrow(() -> new ApiError(
                        400,
                        "INVALID_FIELD",
                        "No such column '" + asked + "' on entity '" + name
                                + "'. If you are attempting to use a custom field, be sure to append the '__c'"
                                + " after the custom field name."));
    }

    static boolean isTime(String field) {
        return field.toLowerCase(Locale.ROOT).endsWith("date") || field.equalsIgnoreCase("SystemModstamp");
    }
}
