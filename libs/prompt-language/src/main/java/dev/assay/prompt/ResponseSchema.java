package dev.assay.prompt;

import dev.assay.contracts.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The JSON Schema (2020-12) that a response must satisfy: of an object whose top-level properties are the parameters of the
 * structured CSV. It stands alone: references stay inside it.
 */
public final class ResponseSchema {

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

    /** The schema as JSON text. */
    public String text() {
        return schema.toString();
    }
}
