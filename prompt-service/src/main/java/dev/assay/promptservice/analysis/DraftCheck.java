package dev.assay.promptservice.analysis;

import dev.assay.contracts.http.AnalysisDraft;
import dev.assay.contracts.http.Dataset;
import dev.assay.contracts.http.DatasetField;
import dev.assay.contracts.http.ModelSettings;
import dev.assay.prompt.NearestName;
import dev.assay.prompt.PromptTemplate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets only drafts through that a run could use. */
@Component
class DraftCheck {

    private final Catalog catalog;

    DraftCheck(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The draft as it is kept, its settings never absent.
     *
     * @throws dev.assay.service.problem.ProblemException with every reason why it cannot be run
     */
    AnalysisDraft checked(AnalysisDraft draft) {
        var problems = new ArrayList<>(DraftForm.problems(draft));
        if (problems.isEmpty() || onlySchemaProblems(problems)) {
            catalog.dataset(draft.sourceId(), draft.datasetId())
                    .map(dataset -> againstDataset(draft, dataset))
                    .orElseGet(() -> List.of(unknownDataset(draft)))
                    .forEach(problems::add);
        }
        if (!problems.isEmpty()) {
            throw AnalysisProblems.invalid(problems);
        }
        return withSettings(draft);
    }

    static List<DraftProblem> againstDataset(AnalysisDraft draft, Dataset dataset) {
        var known = dataset.fields().stream().map(DatasetField::name).toList();
        var problems = new ArrayList<DraftProblem>();
        PromptTemplate.compile(draft.prompt()).check(known).stream()
                .map(DraftProblem::of)
                .forEach(problems::add);
        checkField("recordIdField", draft.recordIdField(), known, problems);
        checkField("recordNameField", draft.recordNameField(), known, problems);
        if (draft.enriched() != null) {
            draft.enriched().fields().forEach(field -> checkField("enriched.fields", field, known, problems));
        }
        return problems;
    }

    private static void checkField(
            String part, @Nullable String field, List<String> known, List<DraftProblem> problems) {
        if (field != null && !known.contains(field)) {
            var guess = NearestName.of(field, known).orElse(null);
            var message = "The dataset has no field " + field + "."
                    + (guess == null ? " Pick one of its fields." : " Did you mean " + guess + "?");
            problems.add(DraftProblem.of(part, message, guess));
        }
    }

    private static DraftProblem unknownDataset(AnalysisDraft draft) {
        return DraftProblem.of(
                "datasetId",
                "The source " + draft.sourceId() + " has no dataset " + draft.datasetId() + ". Pick another one.");
    }

    private static boolean onlySchemaProblems(List<DraftProblem> problems) {
        return problems.stream().allMatch(problem -> problem.field().equals("responseSchema"));
    }

    private static AnalysisDraft withSettings(AnalysisDraft draft) {
        return new AnalysisDraft(
                draft.name().strip(),
                draft.sourceId(),
                draft.datasetId(),
                draft.recordIdField(),
                draft.recordNameField(),
                draft.prompt(),
                draft.responseSchema(),
                draft.connection(),
                draft.settings() == null ? ModelSettings.DEFAULTS : draft.settings(),
                draft.target(),
                draft.enriched(),
                draft.repeatedIds());
    }
}
