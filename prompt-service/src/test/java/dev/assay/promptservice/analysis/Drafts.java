package dev.assay.promptservice.analysis;

import dev.assay.contracts.EnrichedTarget;
import dev.assay.contracts.Json;
import dev.assay.contracts.http.AnalysisDraft;
import dev.assay.contracts.http.ModelSettings;
import org.jspecify.annotations.Nullable;

/** Makes drafts. */
final class Drafts {

    static final String SCHEMA = """
            {"type":"object","properties":{"b.c":{"type":"string"},"a":{"$ref":"#/$defs/a"}},"$defs":{"a":{"type":"number"}}}
            """;

    private Drafts() {}

    static AnalysisDraft prompting(String prompt) {
        return draft("files", "accounts", "Id", null, prompt, SCHEMA, ModelSettings.DEFAULTS);
    }

    static AnalysisDraft of(String source, String dataset) {
        return draft(source, dataset, "Id", null, "Hello {{Name}}", SCHEMA, ModelSettings.DEFAULTS);
    }

    static AnalysisDraft withFields(String recordId, String recordName) {
        return draft("files", "accounts", recordId, recordName, "Hello {{Name}}", SCHEMA, ModelSettings.DEFAULTS);
    }

    static AnalysisDraft withSchema(String schema) {
        return draft("files", "accounts", "Id", null, "Hello {{Name}}", schema, ModelSettings.DEFAULTS);
    }

    static AnalysisDraft with(ModelSettings settings) {
        return draft("files", "accounts", "Id", null, "Hello {{Name}}", SCHEMA, settings);
    }

    static AnalysisDraft deliveredAs(String enriched) {
        var draft = of("files", "accounts");
        return new AnalysisDraft(
                draft.name(),
                draft.sourceId(),
                draft.datasetId(),
                draft.recordIdField(),
                null,
                draft.prompt(),
                draft.responseSchema(),
                draft.connection(),
                draft.settings(),
                null,
                Json.MAPPER.readValue(enriched, EnrichedTarget.class),
                null);
    }

    private static AnalysisDraft draft(
            String source,
            String dataset,
            String recordId,
            @Nullable String recordName,
            String prompt,
            String schema,
            ModelSettings settings) {
        return new AnalysisDraft(
                "Industries",
                source,
                dataset,
                recordId,
                recordName,
                prompt,
                Json.MAPPER.readTree(schema),
                "local",
                settings,
                null,
                null,
                null);
    }
}
