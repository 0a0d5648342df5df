package dev.assay.execution.control;

import dev.assay.contracts.EnrichedTarget;
import dev.assay.contracts.ExportTarget;
import dev.assay.contracts.Lane;
import dev.assay.contracts.Selection;
import dev.assay.contracts.http.AnalysisDraft;
import dev.assay.contracts.http.AnalysisVersion;
import dev.assay.contracts.http.Dataset;
import dev.assay.contracts.http.DatasetField;
import dev.assay.contracts.http.ModelSettings;
import dev.assay.contracts.http.RunRequest;
import dev.assay.execution.connection.StoredConnection;
import dev.assay.execution.run.RunSpec;
import dev.assay.prompt.PromptTemplate;
import dev.assay.prompt.ResponseSchema;
import dev.assay.service.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks everything that a run needs, and freezes it. What does not fit is a problem that names it. */
final class Freezing {

    private Freezing() {}

    static RunSpec freeze(
            RunRequest request,
            AnalysisVersion analysis,
            Dataset dataset,
            StoredConnection connection,
            String user,
            @Nullable String traceParent) {
        var draft = analysis.draft();
        var settings = draft.settings() == null ? ModelSettings.DEFAULTS : draft.settings();
        var selection = request.selection() == null ? new Selection.All() : request.selection();
        var prompt = prompt(draft, dataset);
        var schema = schema(draft);
        checkFields(draft, dataset);
        checkSelection(selection, draft);
        return new RunSpec(
                request.batchName() == null || request.batchName().isBlank()
                        ? draft.name()
                        : request.batchName().strip(),
                request.lane() == null ? Lane.BATCH : request.lane(),
                analysis.analysisId(),
                analysis.version(),
                draft.sourceId(),
                dataset.id(),
                dataset.name(),
                version(dataset),
                draft.recordIdField(),
                draft.recordNameField(),
                prompt.fields(),
                selection,
                draft.prompt(),
                schema.text(),
                schema.parameters(),
                connection.name(),
                connection.provider(),
                connection.baseUrl(),
                model(settings, connection),
                settings,
                target(draft.target(), request.upload()),
                user,
                Instant.now(),
                traceParent,
                enriched(draft.enriched(), request.upload()),
                schema.parameterTypes(),
                draft.repeatedIds());
    }

    private static PromptTemplate prompt(AnalysisDraft draft, Dataset dataset) {
        var prompt = PromptTemplate.compile(draft.prompt());
        var problems = prompt.check(names(dataset));
        if (!problems.isEmpty()) {
            var first = problems.getFirst();
            throw new ProblemException(
                            422,
                            "invalid-prompt",
                            "The prompt does not fit dataset '" + dataset.name() + "': line " + first.line()
                                    + ", column " + first.column() + ": " + first.message())
                    .with("problems", problems);
        }
        return prompt;
    }

    private static ResponseSchema schema(AnalysisDraft draft) {
        var schema = ResponseSchema.of(draft.responseSchema());
        if (!schema.problems().isEmpty()) {
            var first = schema.problems().getFirst();
            throw new ProblemException(
                            422,
                            "invalid-schema",
                            "The response schema cannot be used" + (first.path().isEmpty() ? "" : " at " + first.path())
                                    + ": " + first.message())
                    .with("problems", schema.problems());
        }
        return schema;
    }

    private static void checkFields(AnalysisDraft draft, Dataset dataset) {
        checkField("record id", draft.recordIdField(), dataset);
        if (draft.recordNameField() != null) {
            checkField("record name", draft.recordNameField(), dataset);
        }
    }

    private static void checkField(String role, String field, Dataset dataset) {
        if (!names(dataset).contains(field)) {
            throw new ProblemException(
                    422,
                    "unknown-field",
                    "Dataset '" + dataset.name() + "' has no field '" + field + "', which the analysis uses as its "
                            + role + " field.");
        }
    }

    private static void checkSelection(Selection selection, AnalysisDraft draft) {
        var complaint =
                switch (selection) {
                    case Selection.All all -> null;
                    case Selection.Sample sample -> sample.size() < 1 ? "A sample needs at least one record." : null;
                    case Selection.Ids(var ids) -> ids.isEmpty() ? "Name at least one record id." : null;
                    case Selection.Names(var names) ->
                        names.isEmpty()
                                ? "Name at least one record."
                                : draft.recordNameField() == null
                                        ? "The analysis has no record name field, so records cannot be selected by name."
                                        : null;
                };
        if (complaint != null) {
            throw new ProblemException(422, "invalid-selection", complaint);
        }
    }

    /** A request says for its run whether it is uploaded by itself; without a word the analysis does. */
    private static @Nullable ExportTarget target(@Nullable ExportTarget target, @Nullable Boolean upload) {
        return target == null || upload == null ? target : target.automatic(upload);
    }

    private static @Nullable EnrichedTarget enriched(@Nullable EnrichedTarget target, @Nullable Boolean upload) {
        return target == null || upload == null ? target : target.automatic(upload);
    }

    private static String version(Dataset dataset) {
        if (dataset.versionId() == null) {
            throw new ProblemException(
                    422, "dataset-without-version", "Dataset '" + dataset.name() + "' holds no data yet.");
        }
        return dataset.versionId();
    }

    private static String model(ModelSettings settings, StoredConnection connection) {
        var model = settings.model() == null || settings.model().isBlank() ? connection.model() : settings.model();
        if (model == null) {
            throw new ProblemException(
                    422,
                    "model-missing",
                    "Neither the analysis nor connection '" + connection.name() + "' names a model; choose one.");
        }
        return model;
    }

    private static List<String> names(Dataset dataset) {
        return dataset.fields().stream().map(DatasetField::name).toList();
    }
}
