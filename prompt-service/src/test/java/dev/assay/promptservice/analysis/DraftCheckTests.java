package dev.assay.promptservice.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.assay.contracts.Json;
import dev.assay.contracts.http.AnalysisDraft;
import dev.assay.contracts.http.ModelSettings;
import dev.assay.promptservice.CatalogStandIn;
import org.junit.jupiter.api.Test;

class DraftCheckTests {

    @Test
    void letsADraftThroughThatARunCouldUse() {
        var draft = Drafts.withFields("Id", "Name");

        assertThat(DraftForm.problems(draft)).isEmpty();
        assertThat(DraftCheck.againstDataset(draft, CatalogStandIn.accounts())).isEmpty();
    }

    @Test
    void saysWhereThePromptNamesAnUnknownField() {
        var draft = Drafts.prompting("Hello\n{{Nmae}}");

        assertThat(DraftCheck.againstDataset(draft, CatalogStandIn.accounts()))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("prompt");
                    assertThat(problem.line()).isEqualTo(2);
                    assertThat(problem.suggestion()).isEqualTo("Name");
                });
    }

    @Test
    void knowsTheFieldsThatIdentifyAndNameRecords() {
        var draft = Drafts.withFields("ID", "Weather");

        assertThat(DraftCheck.againstDataset(draft, CatalogStandIn.accounts()))
                .extracting(DraftProblem::field, DraftProblem::suggestion)
                .containsExactly(tuple("recordIdField", "Id"), tuple("recordNameField", null));
    }

    @Test
    void namesEveryPartThatIsMissing() {
        var draft = Json.MAPPER.readValue("{\"name\": \" \"}", AnalysisDraft.class);

        assertThat(DraftForm.problems(draft))
                .extracting(DraftProblem::field)
                .containsExactly(
                        "name", "sourceId", "datasetId", "recordIdField", "prompt", "connection", "responseSchema");
    }

    @Test
    void keepsSettingsWithinBounds() {
        var settings = new ModelSettings(null, 2.1, 0, -1, null, 21, 0);

        assertThat(DraftForm.problems(Drafts.with(settings)))
                .extracting(DraftProblem::field)
                .containsExactly(
                        "settings.temperature",
                        "settings.maxTokens",
                        "settings.timeoutSeconds",
                        "settings.maxAttempts",
                        "settings.concurrency");
    }

    @Test
    void takesAnEnrichedTargetThatCarriesNoFieldsOver() {
        var draft = Drafts.deliveredAs("{\"sourceId\":\"org\",\"dataset\":\"V2\",\"operation\":\"overwrite\"}");

        assertThat(draft.enriched().fields()).isEmpty();
        assertThat(DraftForm.problems(draft)).isEmpty();
        assertThat(DraftCheck.againstDataset(draft, CatalogStandIn.accounts())).isEmpty();
    }

    @Test
    void namesWhatAnEnrichedTargetLacks() {
        assertThat(DraftForm.problems(Drafts.deliveredAs("{\"fields\":[null]}")))
                .extracting(DraftProblem::field)
                .containsExactly("enriched.sourceId", "enriched.dataset", "enriched.operation", "enriched.fields");
    }

    @Test
    void knowsTheFieldsThatAnEnrichedTargetCarriesOver() {
        var draft = Drafts.deliveredAs("""
                {"sourceId":"org","dataset":"V2","operation":"upsert","fields":["Name","Nmae"]}
                """);

        assertThat(DraftCheck.againstDataset(draft, CatalogStandIn.accounts()))
                .extracting(DraftProblem::field, DraftProblem::suggestion)
                .containsExactly(tuple("enriched.fields", "Name"));
    }

    @Test
    void saysWhereTheSchemaCannotBeUsed() {
        var draft = Drafts.withSchema("{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"words\"}}}");

        assertThat(DraftForm.problems(draft))
                .extracting(DraftProblem::field, DraftProblem::path)
                .contains(tuple("responseSchema", "/properties/a/type"));
    }
}
