package dev.assay.promptservice.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.http.AnalysisDraft;
import dev.assay.contracts.http.AnalysisVersion;
import dev.assay.contracts.http.ModelSettings;
import dev.assay.promptservice.PromptServiceTest;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;

class AnalysisApiIntegrationTests extends PromptServiceTest {

    @Test
    void savesVersionAfterVersion() {
        var first = create(Drafts.prompting("Hello {{Name}}"));

        assertThat(first.version()).isEqualTo(1);
        assertThat(first.savedBy()).isEqualTo("anna");
        var second = Objects.requireNonNull(analyst()
                .put()
                .uri("/api/analyses/" + first.analysisId())
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .body(Drafts.prompting("Bye {{Name}}"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"2\"")
                .expectBody(AnalysisVersion.class)
                .returnResult()
                .getResponseBody());

        var versions = viewer().get()
                .uri("/api/analyses/" + first.analysisId() + "/versions")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(AnalysisVersion[].class)
                .returnResult()
                .getResponseBody();
        assertThat(versions).containsExactly(second, first);
    }

    @Test
    void fillsSettingsInThatWereLeftOut() {
        assertThat(create(Drafts.with(ModelSettings.DEFAULTS)).draft().settings())
                .isEqualTo(ModelSettings.DEFAULTS);
        analyst()
                .post()
                .uri("/api/analyses")
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .body("""
                        {"name": " Short ", "sourceId": "files", "datasetId": "accounts", "recordIdField": "Id",
                         "prompt": "{{Name}}", "responseSchema": {"type": "object", "properties": {"a": {}}}, "connection": "c"}
                        """)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.draft.settings")
                .exists()
                .jsonPath("$.draft.name")
                .isEqualTo("Short");
    }

    @Test
    void refusesAStaleSave() {
        var id = create(Drafts.prompting("one")).analysisId();
        analyst()
                .put()
                .uri("/api/analyses/" + id)
                .body(Drafts.prompting("two"))
                .exchange()
                .expectStatus()
                .isOk();

        analyst()
                .put()
                .uri("/api/analyses/" + id)
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .body(Drafts.prompting("three"))
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/analysis-changed")
                .jsonPath("$.newest")
                .isEqualTo(2);
    }

    @Test
    void refusesAPromptThatNamesUnknownFields() {
        refused(Drafts.prompting("Hello {{Nmae}}"))
                .jsonPath("$.problems[0].field")
                .isEqualTo("prompt")
                .jsonPath("$.problems[0].column")
                .isEqualTo(7)
                .jsonPath("$.problems[0].suggestion")
                .isEqualTo("Name");
    }

    @Test
    void refusesADatasetThatTheCatalogDoesNotKnow() {
        refused(Drafts.of("files", "weather")).jsonPath("$.problems[0].field").isEqualTo("datasetId");
    }

    @Test
    void reportsSchemaAndPromptTogether() {
        var draft = Drafts.withSchema("{\"type\":\"object\"}");

        refused(new AnalysisDraft(
                        draft.name(),
                        draft.sourceId(),
                        draft.datasetId(),
                        draft.recordIdField(),
                        null,
                        "{{",
                        draft.responseSchema(),
                        draft.connection(),
                        null,
                        null,
                        null,
                        null))
                .jsonPath("$.problems[0].path")
                .isEqualTo("/properties")
                .jsonPath("$.problems[1].field")
                .isEqualTo("prompt");
    }

    @Test
    void passesOnWhyTheSourceCannotBeRead() {
        analyst()
                .post()
                .uri("/api/analyses")
                .body(Drafts.of("broken", "accounts"))
                .exchange()
                .expectStatus()
                .isEqualTo(502)
                .expectBody()
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("The org refused the key."));
    }

    @Test
    void viewersOnlyLook() {
        viewer().post()
                .uri("/api/analyses")
                .body(Drafts.prompting("one"))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void aDeletedAnalysisIsNotFound() {
        var id = create(Drafts.prompting("one")).analysisId();

        analyst().delete().uri("/api/analyses/" + id).exchange().expectStatus().isNoContent();

        analyst()
                .get()
                .uri("/api/analyses/" + id)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/analysis-not-found");
    }

    private AnalysisVersion create(AnalysisDraft draft) {
        return Objects.requireNonNull(analyst()
                .post()
                .uri("/api/analyses")
                .body(draft)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectHeader()
                .exists(HttpHeaders.LOCATION)
                .expectBody(AnalysisVersion.class)
                .returnResult()
                .getResponseBody());
    }

    private BodyContentSpec refused(AnalysisDraft draft) {
        return analyst()
                .post()
                .uri("/api/analyses")
                .body(draft)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/invalid-analysis");
    }
}
