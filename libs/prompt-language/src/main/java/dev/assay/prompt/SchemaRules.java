package dev.assay.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** What we ask of a response schema beyond the metaschema: an object at the root, and nothing that lies outside it. */
final class SchemaRules {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final Set<String> ONE_SCHEMA = Set.of(
            "items",
            "contains",
            "additionalProperties",
            "propertyNames",
            "unevaluatedItems",
            "unevaluatedProperties",
            "not",
            "if",
            "then",
            "else");
    private static final Set<String> SCHEMAS_IN_ORDER = Set.of("allOf", "anyOf", "oneOf", "prefixItems");
    private static final Set<String> SCHEMAS_BY_NAME =
            Set.of("properties", "patternProperties", "$defs", "definitions", "dependentSchemas");

    private final JsonNode root;
    private final List<SchemaProblem> problems = new ArrayList<>();

    private SchemaRules(JsonNode root) {
        this.root = root;
    }

    static List<SchemaProblem> violations(JsonNode schema) {
        var rules = new SchemaRules(schema);
        rules.checkRoot();
        rules.check(schema, JsonPointer.empty());
        return rules.problems;
    }

    private void checkRoot() {
        var dialect = root.path("$schema");
        if (dialect.isString() && !dialect.asString().replace("#", "").equals(DIALECT)) {
            report(JsonPointer.empty().appendProperty("$schema"), "Only " + DIALECT + " is understood; leave it out.");
        }
        if (!root.path("type").isString() || !root.path("type").asString().equals("object")) {
            report(JsonPointer.empty().appendProperty("type"), "A response is an object: write \"type\": \"object\".");
        }
        if (!root.path("properties").isObject() || root.path("properties").isEmpty()) {
            report(
                    JsonPointer.empty().appendProperty("properties"),
                    "Name at least one property: each becomes a parameter of the result.");
        }
    }

    private void check(JsonNode schema, JsonPointer path) {
        for (var keyword : schema.properties()) {
            var name = keyword.getKey();
            var value = keyword.getValue();
            var here = path.appendProperty(name);
            if (ONE_SCHEMA.contains(name)) {
                check(value, here);
            } else if (SCHEMAS_IN_ORDER.contains(name)) {
                for (int i = 0; i < value.size(); i++) {
                    check(value.path(i), here.appendIndex(i));
                }
            } else if (SCHEMAS_BY_NAME.contains(name)) {
                value.properties().forEach(entry -> check(entry.getValue(), here.appendProperty(entry.getKey())));
            }
            switch (name) {
                case "$ref", "$dynamicRef" -> checkReference(value, here);
                case "$id" -> report(here, "Leave $id out: the schema stands alone.");
                case "pattern" -> checkPattern(value.asString(""), here);
                case "patternProperties" -> value.propertyNames().forEach(pattern -> checkPattern(pattern, here));
                default -> {}
            }
        }
    }

    private void checkReference(JsonNode reference, JsonPointer here) {
        if (!reference.isString()) {
            return;
        }
        var target = reference.asString();
        if (target.equals("#")) {
            return;
        }
        if (!target.startsWith("#/")) {
            report(here, "A reference must stay inside the schema, like #/$defs/name.");
        } else if (root.at(JsonPointer.compile(target.substring(1))).isMissingNode()) {
            report(here, "Nothing is at " + target + ".");
        }
    }

    private void checkPattern(String pattern, JsonPointer here) {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            report(here, "This is no regular expression: " + e.getDescription() + ".");
        }
    }

    private void report(JsonPointer path, String message) {
        problems.add(new SchemaProblem(path.toString(), message));
    }
}
