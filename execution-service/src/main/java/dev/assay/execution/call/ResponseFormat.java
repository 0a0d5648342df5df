package dev.assay.execution.call;

import dev.assay.contracts.Json;

/**
 * The shape that an endpoint is asked to give its answer.
 *
 * @param schema JSON text of the response schema
 * @param strict whether the schema keeps to what endpoints can enforce to the letter; others refuse it as a strict one
 */
public record ResponseFormat(String schema, boolean strict) {

    /**
     * Looks whether a schema can be enforced strictly.
     *
     * @param schema JSON text
     * @throws tools.jackson.core.JacksonException if it is no JSON
     */
    public static ResponseFormat of(String schema) {
        var tree = Json.MAPPER.readTree(schema);
        return new ResponseFormat(tree.toString(), StrictSubset.holds(tree));
    }
}
