package dev.assay.execution.call;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The part of JSON Schema that endpoints take as <em>strict</em>: every object closed, every property required, none of the
 * keywords that combine or match by pattern.
 */
final class StrictSubset {

    private static final Set<String> REFUSED = Set.of(
            "oneOf",
            "allOf",
            "not",
            "if",
            "then",
            "else",
            "dependentRequired",
            "dependentSchemas",
            "patternProperties",
            "propertyNames",
            "unevaluatedProperties",
            "unevaluatedItems",
            "contains",
            "prefixItems");

    private StrictSubset() {}

    static boolean holds(JsonNode schema) {
        return isObject(schema) && everywhere(schema);
    }

    private static boolean everywhere(JsonNode schema) {
        if (!schema.isObject()) {
            return false;
        }
        if (REFUSED.stream().anyMatch(schema::has) || (isObject(schema) && !closedAndComplete(schema))) {
            return false;
        }
        return allValues(schema.path("properties"))
                && allValues(schema.path("$defs"))
                && allValues(schema.path("anyOf"))
                && (!schema.has("items") || everywhere(schema.path("items")));
    }

    private static boolean allValues(JsonNode schemas) {
        return schemas.values().stream().allMatch(StrictSubset::everywhere);
    }

    private static boolean isObject(JsonNode schema) {
        var type = schema.path("type");
        return schema.has("properties")
                || type.asString("").equals("object")
                || type.values().stream().anyMatch(each -> each.asString("").equals("object"));
    }

    private static boolean closedAndComplete(JsonNode schema) {
        var required = new HashSet<String>();
        schema.path("required").values().forEach(name -> required.add(name.asString("")));
        var open = schema.path("additionalProperties");
        return open.isBoolean()
                && !open.booleanValue()
                && required.containsAll(schema.path("properties").propertyNames());
    }
}
