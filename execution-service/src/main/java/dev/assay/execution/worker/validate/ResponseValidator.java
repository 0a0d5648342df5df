package dev.assay.execution.worker.validate;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import dev.assay.contracts.topic.RecordOutcome.Violation;
import dev.assay.execution.worker.validate.Validation.Response;
import dev.assay.execution.worker.validate.Validation.Violations;
import java.util.List;
import java.util.Locale;

/** Holds completions to one response schema. Thread-safe; made once per run. */
public final class ResponseValidator {

    /** More would only make the repair turn long. */
    private static final int MOST_VIOLATIONS = 20;

    private static final SchemaRegistryConfig SETTINGS = SchemaRegistryConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .formatAssertionsEnabled(true)
            .locale(Locale.ENGLISH)
            .build();

    private final Schema schema;

    /**
     * @param schema JSON text of a schema of draft 2020-12
     * @throws RuntimeException if it is none
     */
    public ResponseValidator(String schema) {
        this.schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, registry -> registry.schemaRegistryConfig(SETTINGS))
                .getSchema(schema, InputFormat.JSON);
        this.schema.initializeValidators();
    }

    /** Reads a completion leniently and its JSON object strictly. */
    public Validation validate(String completion) {
        var read = CompletionReader.read(completion);
        if (read.isEmpty()) {
            return new Violations(List.of(new Violation("", "one JSON object is expected, and nothing else")));
        }
        var errors = schema.validate(read.get());
        return errors.isEmpty()
                ? new Response(read.get())
                : new Violations(errors.stream()
                        .limit(MOST_VIOLATIONS)
                        .map(ResponseValidator::violation)
                        .toList());
    }

    private static Violation violation(Error error) {
        return new Violation(error.getInstanceLocation().toString(), error.getMessage());
    }
}
