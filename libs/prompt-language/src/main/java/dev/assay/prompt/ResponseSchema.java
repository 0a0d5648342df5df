package dev.assay.prompt;

import dev.assay.contracts.Json;
import dev.assay.contracts.ParameterType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The JSON Schema (2020-12) that a response must satisfy: of an object whose top-level properties are the parameters of the
 * structured CSV. It stands alone: references stay inside it.
 */
public final class ResponseSchema {

    private static final Set<String> NUMBERS = Set.of("integer", "number");
    private static final Set<String> DATES = Set.of("date", "date-time");

    private final JsonNode schema;
    private final List<SchemaProblem> problems;

    private ResponseSchema(JsonNode schema, List<SchemaProblem> problems) {
        this.schema = schema;
        this.problems = List.copyOf(problems);
    }

    /** Reads a schema from its text; never fails: what is wrong with it is in {@link #problems()}. */
    public static ResponseSchema parse(String json) {
        try {
            return of(Json.MAPPER.readTree(json));
        } catch (JacksonException unreadable) {
            var place = unreadable.getLocation();
            var message = "This is not JSON"
                    + (place == null ? "" : ", line " + place.getLineNr() + ", column " + place.getColumnNr()) + ": "
                    + unreadable.getOriginalMessage().replaceAll(" \\(start marker at .*", ".");
            return new ResponseSchema(MissingNode.getInstance(), List.of(new SchemaProblem("", message)));
        }
    }

    /** Takes a schema; never fails: what is wrong with it is in {@link #problems()}. */
    public static ResponseSchema of(JsonNode schema) {
        var problems = new ArrayList<SchemaProblem>();
        if (!schema.isObject()) {
            problems.add(new SchemaProblem("", "The response schema must be a JSON object."));
            return new ResponseSchema(schema, problems);
        }
        problems.addAll(MetaSchema.violations(schema));
        problems.addAll(SchemaRules.violations(schema));
        return new ResponseSchema(schema, problems);
    }

    /** Why it cannot be used, in order; empty when it can. */
    public List<SchemaProblem> problems() {
        return problems;
    }

    /** Names of the top-level properties, in the schema's order. */
    public List<String> parameters() {
        return schema.path("properties").isObject()
                ? List.copyOf(schema.path("properties").propertyNames())
                : List.of();
    }

    /** What the values of each top-level property are, by name. */
    public Map<String, ParameterType> parameterTypes() {
        var types = new LinkedHashMap<String, ParameterType>();
        schema.path("properties")
                .properties()
                .forEach(property -> types.put(property.getKey(), typeOf(property.getValue())));
        return types;
    }

    /** A property that may be null is what it is otherwise; one that may be several things is text. */
    private static ParameterType typeOf(JsonNode property) {
        var types = new HashSet<String>();
        var type = property.path("type");
        if (type.isString()) {
            types.add(type.asString());
        }
        type.forEach(each -> types.add(each.asString()));
        types.remove("null");
        if (!types.isEmpty() && NUMBERS.containsAll(types)) {
            return ParameterType.NUMBER;
        }
        var dated = DATES.contains(property.path("format").asString(""));
        return types.equals(Set.of("string")) && dated ? ParameterType.DATE : ParameterType.TEXT;
    }

    /** The schema as JSON text. */
    public String text() {
        return schema.toString();
    }
}
