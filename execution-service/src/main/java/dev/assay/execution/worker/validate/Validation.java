package dev.assay.execution.worker.validate;

import dev.assay.contracts.topic.RecordOutcome.Violation;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a completion is worth. */
public sealed interface Validation {

    /**
     * It was read and satisfies the schema.
     *
     * @param json the response, its properties in the model's order
     */
    record Response(JsonNode json) implements Validation {}

    /**
     * It departs from the schema, or holds no JSON object at all.
     *
     * @param all where and how; never empty
     */
    record Violations(List<Violation> all) implements Validation {}
}
