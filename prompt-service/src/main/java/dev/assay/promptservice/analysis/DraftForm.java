package dev.assay.promptservice.analysis;

import dev.assay.contracts.EnrichedTarget;
import dev.assay.contracts.ExportTarget;
import dev.assay.contracts.http.AnalysisDraft;
import dev.assay.contracts.http.ModelSettings;
import dev.assay.prompt.ResponseSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Checks what can be seen from a draft alone: whether its parts are there and within bounds. */
final class DraftForm {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 200_000;
    private static final Pattern API_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,79}");

    private final List<DraftProblem> problems = new ArrayList<>();

    private DraftForm() {}

    static List<DraftProblem> problems(AnalysisDraft draft) {
        var form = new DraftForm();
        form.text("name", draft.name(), LONGEST_NAME);
        form.text("sourceId", draft.sourceId(), LONGEST_NAME);
        form.text("datasetId", draft.datasetId(), LONGEST_NAME);
        form.text("recordIdField", draft.recordIdField(), LONGEST_NAME);
        form.text("prompt", draft.prompt(), LONGEST_TEXT);
        form.text("connection", draft.connection(), LONGEST_NAME);
        form.schema(draft.responseSchema());
        if (draft.settings() != null) {
            form.settings(draft.settings());
        }
        if (draft.target() != null) {
            form.target(draft.target());
        }
        if (draft.enriched() != null) {
            form.enriched(draft.enriched());
        }
        return form.problems;
    }

    private void text(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            report(field, "The " + field + " is missing.");
        } else if (value.length() > longest) {
            report(
                    field,
                    "The " + field + " has " + value.length() + " characters; at most " + longest + " are taken.");
        }
    }

    private void schema(@Nullable JsonNode schema) {
        if (schema == null || schema.isNull()) {
            report("responseSchema", "The responseSchema is missing.");
        } else if (schema.toString().length() > LONGEST_TEXT) {
            report("responseSchema", "The responseSchema is longer than " + LONGEST_TEXT + " characters.");
        } else {
            ResponseSchema.of(schema).problems().stream().map(DraftProblem::of).forEach(problems::add);
        }
    }

    private void settings(ModelSettings settings) {
        var temperature = settings.temperature();
        if (temperature != null && !(temperature >= 0 && temperature <= 2)) {
            report("settings.temperature", "The temperature must be from 0 to 2, not " + temperature + ".");
        }
        number("settings.maxTokens", settings.maxTokens(), 1_000_000);
        number("settings.timeoutSeconds", settings.timeoutSeconds(), 3_600);
        number("settings.maxAttempts", settings.maxAttempts(), 20);
        number("settings.concurrency", settings.concurrency(), 100_000);
    }

    private void number(String field, @Nullable Integer value, int most) {
        if (value != null && (value < 1 || value > most)) {
            report(field, "It must be from 1 to " + most + ", not " + value + ".");
        }
    }

    private void target(ExportTarget target) {
        text("target.sourceId", target.sourceId(), LONGEST_NAME);
        dataset("target.dataset", target.dataset());
        if (target.operation() == null) {
            report("target.operation", "Say append or overwrite.");
        }
    }

    private void enriched(EnrichedTarget target) {
        text("enriched.sourceId", target.sourceId(), LONGEST_NAME);
        dataset("enriched.dataset", target.dataset());
        if (target.operation() == null) {
            report("enriched.operation", "Say overwrite or upsert.");
        }
        if (target.fields().stream().anyMatch(field -> field == null || field.isBlank())) {
            report("enriched.fields", "One of the enriched.fields has no name. Name it, or leave it out.");
        }
    }

    private void dataset(String field, @Nullable String name) {
        if (name == null || !API_NAME.matcher(name).matches()) {
            report(
                    field,
                    "The dataset's API name begins with a letter and has letters, digits and underscores only, for example Structured_Response.");
        }
    }

    private void report(String field, String message) {
        problems.add(DraftProblem.of(field, message));
    }
}
