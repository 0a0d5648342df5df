package dev.assay.catalog.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.FieldCondition;
import dev.assay.contracts.FieldCondition.Operator;
import dev.assay.contracts.Json;
import dev.assay.contracts.http.Dataset;
import dev.assay.contracts.http.DatasetField;
import dev.assay.contracts.http.DatasetPage;
import dev.assay.contracts.http.DatasetSample;
import dev.assay.contracts.http.Lookup;
import dev.assay.contracts.http.RecordCount;
import dev.assay.contracts.http.SourceAccess;
import dev.assay.testing.TestHttp;
import dev.assay.testing.TestTokens;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** What an org has, as users see it. */
class OrgDatasetIntegrationTests extends OrgTest {

    @Test
    void signsInAndNeverShowsTheKey() {
        assertThat(post("/api/sources/org/test", Map.of()).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(get("/api/sources", JsonNode.class).toString())
                .contains("\"org\"", "\"files\"")
                .doesNotContain("PRIVATE", "privateKey", "sealed");
    }

    @Test
    void saysWhenTheKeyCannotBeRead() {
        var answer = save("broken", "no key at all");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(Objects.requireNonNull(answer.getBody()).path("type").asString())
                .isEqualTo("/problems/key-unreadable");
    }

    @Test
    void keepsTheKeyWhenSettingsChangeWithoutOne() {
        assertThat(save("org", null).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(post("/api/sources/org/test", Map.of()).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
    }

    @Test
    void lendsTokensToServicesOnly() {
        var lent = TestHttp.client(port, TestTokens.service("export"))
                .get()
                .uri("/internal/sources/org/access")
                .retrieve()
                .body(SourceAccess.class);
        assertThat(Objects.requireNonNull(lent).accessToken()).isNotEmpty();

        assertThat(TestHttp.client(port, TestTokens.admin())
                        .get()
                        .uri("/internal/sources/org/access")
                        .retrieve()
                        .toBodilessEntity()
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void showsDatasetsTheirFieldsAndASample() {
        assertThat(get("/api/sources/org/datasets?q=Insur", DatasetPage.class).datasets())
                .extracting(Dataset::name)
                .containsExactly("Insurance_Claims");
        assertThat(claims().fields())
                .extracting(DatasetField::name)
                .contains("Claim_Number", "Loss_Date", "Claim_Amount");
        assertThat(claims().fields()).extracting(DatasetField::name).doesNotContain("Loss_Date_Year");
        assertThat(get("/api/sources/org/datasets/Insurance_Claims/sample?size=3", DatasetSample.class)
                        .records())
                .hasSize(3)
                .allMatch(record -> record.containsKey("Narrative"));
        assertThat(get("/api/sources/org/datasets/None", JsonNode.class)
                        .path("type")
                        .asString())
                .isEqualTo("/problems/dataset-not-found");
    }

    @Test
    void looksValuesUp() {
        assertThat(lookup("Claim_Number", List.of("CLM-0000003", "nothing", "CLM-0000001")))
                .isEqualTo(new Lookup(List.of("CLM-0000003", "CLM-0000001"), List.of(), List.of("nothing"), List.of()));
    }

    @Test
    void looksUpAllThereIsHoweverFewTheOrgGivesAtATime() {
        var names = List.of("CLM-0000001", "CLM-0000002", "CLM-0000003", "CLM-0000004", "nothing");
        trouble("{\"faults\": [{\"kind\": \"rowsMissing\", \"path\": \"/wave/query\", \"rows\": 3, \"times\": 4}]}");
        assertThat(lookup("Claim_Number", names))
                .isEqualTo(new Lookup(names.subList(0, 4), List.of(), List.of("nothing"), List.of()));

        trouble("{\"rowCap\": 2}");
        try {
            assertThat(lookup("Policy_Type", List.of("Auto")))
                    .isEqualTo(new Lookup(List.of(), List.of("Auto"), List.of(), List.of()));
        } finally {
            trouble("{\"rowCap\": 0}");
        }
    }

    @Test
    void saysThatAValueToLookUpIsNull() {
        assertThat(ask("/lookup", new Lookup.Question("State", Arrays.asList("TX", null), null))
                        .path("type")
                        .asString())
                .isEqualTo("/problems/bad-value");
    }

    @Test
    void comparesDatesByWholeSecondsOnlyWhereThatIsExact() {
        var dates = get("/api/sources/org/datasets/Field_Notes/sample?size=100&field=Written_At", DatasetSample.class)
                .records()
                .stream()
                .map(record -> record.get("Written_At"))
                .filter(Objects::nonNull)
                .toList();
        var uneven = dates.stream()
                .filter(date -> !date.endsWith(".000Z"))
                .findFirst()
                .orElseThrow();

        assertThat(notes("Written_At", Operator.EQUALS, uneven)).isEqualTo("/problems/filter-not-exact");
        assertThat(notes("Written_At", Operator.AT_MOST, uneven.replaceAll("\\.\\d+Z", "Z")))
                .isEqualTo("/problems/filter-not-exact");
        assertThat(notes("Written_At", Operator.AT_LEAST, uneven.replaceAll("\\.\\d+Z", "Z")))
                .isEmpty();
        assertThat(notes("Written_At", Operator.GREATER_THAN, "2001-01-01")).isEmpty();
    }

    /** The problem of counting some of the notes; empty when there is none. */
    private String notes(String field, Operator operator, String value) {
        var filter = List.of(new FieldCondition(field, operator, value, null));
        return Objects.requireNonNull(
                        post("/api/sources/org/datasets/Field_Notes/count", new RecordCount.Question(filter))
                                .getBody())
                .path("type")
                .asString("");
    }

    private Lookup lookup(String field, List<String> values) {
        return Json.MAPPER.treeToValue(ask("/lookup", new Lookup.Question(field, values, null)), Lookup.class);
    }

    @Test
    void countsAndSamplesWhatAFilterLeaves() {
        var filter = List.of(
                new FieldCondition("State", Operator.IN, null, List.of("Texas", "TX", "Ohio", "OH")),
                new FieldCondition("Claim_Amount", Operator.AT_LEAST, "100", null),
                new FieldCondition("Loss_Date", Operator.GREATER_THAN, "2000-01-01", null),
                new FieldCondition("Claim_Number", Operator.CONTAINS, "-000", null),
                new FieldCondition("Status", Operator.NOT_EQUALS, "it's \"100%\" \\ odd_", null));

        var count = Json.MAPPER.treeToValue(ask("/count", new RecordCount.Question(filter)), RecordCount.class);
        assertThat(count.all()).isEqualTo(RECORDS);
        assertThat(count.records()).isBetween(1L, RECORDS - 1L);

        var question = new DatasetSample.Question(4, 11L, filter, List.of("Claim_Number", "State"));
        var sample = ask("/sample", question);
        assertThat(sample.path("records").size()).isEqualTo(4);
        assertThat(ask("/sample", question)).isEqualTo(sample);
        assertThat(sample.path("records").valueStream().map(record -> record.path("State")
                        .asString()))
                .isSubsetOf("Texas", "TX", "Ohio", "OH");
    }

    @Test
    void refusesAFilterThatTheOrgCannotBeAskedExactly() {
        var filter = List.of(new FieldCondition("State", Operator.LESS_THAN, "M", null));

        assertThat(ask("/count", new RecordCount.Question(filter)).path("type").asString())
                .isEqualTo("/problems/filter-not-exact");
    }

    private JsonNode ask(String path, Object question) {
        return Objects.requireNonNull(post("/api/sources/org/datasets/Insurance_Claims" + path, question)
                .getBody());
    }
}
