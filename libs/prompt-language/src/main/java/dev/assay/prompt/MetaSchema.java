package dev.assay.prompt;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What JSON Schema 2020-12 itself says about a schema. */
final class MetaSchema {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));

    private MetaSchema() {}

    static List<SchemaProblem> violations(JsonNode schema) {
        return SCHEMA.validate(schema).stream()
                .map(MetaSchema::problem)
                .distinct()
                .toList();
    }

    private static SchemaProblem problem(Error error) {
        return new SchemaProblem(error.getInstanceLocation().toString(), error.getMessage());
    }
}
