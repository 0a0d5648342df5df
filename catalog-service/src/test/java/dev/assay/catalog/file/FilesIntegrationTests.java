package dev.assay.catalog.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.assay.contracts.FieldCondition;
import dev.assay.contracts.http.Dataset;
import dev.assay.contracts.http.DatasetField;
import dev.assay.contracts.http.DatasetPage;
import dev.assay.contracts.http.DatasetSample;
import dev.assay.contracts.http.Lookup;
import dev.assay.contracts.http.RecordCount;
import dev.assay.testing.AssayTest;
import dev.assay.testing.TestHttp;
import dev.assay.testing.TestTokens;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

@AssayTest
@TestPropertySource(properties = "catalog.files.chunk-bytes=1000")
class FilesIntegrationTests {

    private static final String CLAIMS =
            "id,amount,lost,zip,note\nC1,12.50,2026-01-02,01234,\"a \"\"b\"\"\"\nC2,-3,2026-02-03,99999,\n";

    @LocalServerPort
    int port;

    private final String name = "claims-" + UUID.randomUUID();

    @Test
    void takesAFileWithTypedFields() {
        var dataset = uploaded(CLAIMS, "");

        assertThat(dataset)
                .extracting(Dataset::name, Dataset::records, Dataset::sourceId)
                .containsExactly(name, 2L, "files");
        assertThat(dataset.fields())
                .extracting(DatasetField::name, DatasetField::type)
                .containsExactly(
                        tuple("id", DatasetField.Type.TEXT),
                        tuple("amount", DatasetField.Type.NUMBER),
                        tuple("lost", DatasetField.Type.DATE),
                        tuple("zip", DatasetField.Type.TEXT),
                        tuple("note", DatasetField.Type.TEXT));
    }

    @Test
    void showsASampleByName() {
        uploaded(CLAIMS, "");

        var sample = get("/" + name + "/sample?size=1&field=note&field=id", DatasetSample.class);

        assertThat(sample.records()).containsExactly(Map.of("id", "C1", "note", "a \"b\""));
    }

    @Test
    void tellsMatchedAmbiguousAndUnknownValuesApart() {
        uploaded("id,name\n1,Ann\n2,Bob\n3,Ann\n", "");

        var lookup = Objects.requireNonNull(TestHttp.client(port, TestTokens.analyst())
                .post()
                .uri("/api/sources/files/datasets/" + name + "/lookup")
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Lookup.Question("name", List.of("Bob", "Ann", "bob", "Bob"), null))
                .retrieve()
                .body(Lookup.class));

        assertThat(lookup).isEqualTo(new Lookup(List.of("Bob"), List.of("Ann"), List.of("bob"), List.of("Bob")));
    }

    @Test
    void countsAndSamplesWhatAFilterLeaves() {
        uploaded(
                IntStream.range(0, 200)
                        .mapToObj(i -> i + "," + i * 2 + "\n")
                        .collect(Collectors.joining("", "id,n\n", "")),
                "");
        var filter = List.of(new FieldCondition("n", FieldCondition.Operator.AT_LEAST, "100", null));

        assertThat(post("/count", new RecordCount.Question(filter), RecordCount.class))
                .isEqualTo(new RecordCount(150, 200));
        var question = new DatasetSample.Question(10, 4L, filter, List.of("n"));
        var sample = post("/sample", question, DatasetSample.class);
        assertThat(sample.records())
                .hasSize(10)
                .allMatch(record -> Integer.parseInt(record.get("n")) >= 100)
                .doesNotHaveDuplicates();
        assertThat(post("/sample", question, DatasetSample.class)).isEqualTo(sample);
    }

    @Test
    void refusesAFilterThatMakesNoSense() {
        uploaded("id,n\n1,2\n", "");

        var problem = post(
                "/count",
                new RecordCount.Question(List.of(new FieldCondition("n", FieldCondition.Operator.CONTAINS, "2", null))),
                JsonNode.class);

        assertThat(problem.path("type").asString()).isEqualTo("/problems/bad-condition");
    }

    @Test
    void saysWhichOperatorsAFilterMayHave() {
        uploaded("id,n\n1,2\n", "");
        var like = Map.of("filter", List.of(Map.of("field", "n", "operator", "like", "value", "2")));

        assertThat(post("/count", like, JsonNode.class).path("detail").asString())
                .startsWith("The body cannot be read: 'filter[0].operator' is 'like', and must be one of equals, ");
    }

    @Test
    void keepsOldVersionsWhenAFileComesAgain() {
        var first = uploaded(CLAIMS, "");
        var second = uploaded(CLAIMS + "C3,1,2026-01-01,1,x\n", "");

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.versionId()).isNotEqualTo(first.versionId());
        assertThat(get("/" + first.id(), Dataset.class).records()).isEqualTo(3);
        assertThat(get("?q=" + name, DatasetPage.class).datasets())
                .singleElement()
                .satisfies(listed -> {
                    assertThat(listed.versionId()).isEqualTo(second.versionId());
                    assertThat(listed.fields()).isEmpty();
                });
    }

    @Test
    void refusesAFileWithBadRowsAndNamesTheirLines() {
        var answer = upload("id,a\n1,x\n2\n3,\"y\n4,z\n1,again\n,none\n", "&idField=id", JsonNode.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        var problem = Objects.requireNonNull(answer.getBody());
        assertThat(problem.path("type").asString()).isEqualTo("/problems/bad-file");
        assertThat(problem.path("badRows").asInt()).isEqualTo(4);
        assertThat(problem.path("rows").valueStream().map(row -> row.path("line")
                        .asInt()))
                .containsExactly(3, 4, 6, 7);
        assertThat(problem.path("rows").get(2).path("message").asString()).contains("'1'", "line 2");
        assertThat(get("?q=" + name, DatasetPage.class).datasets()).isEmpty();
    }

    @Test
    void speaksOfOneBadRowAsOne() {
        var problem = Objects.requireNonNull(
                upload("id,a\n1,x\n2\n", "", JsonNode.class).getBody());

        assertThat(problem.path("detail").asString())
                .isEqualTo("1 row cannot be taken. Correct it, or ask to skip it.");
    }

    @Test
    void skipsBadRowsWhenAsked() {
        var dataset = uploaded("id,a\n1,x\n2\n3,\"y\n4,z\n1,again\n,none\n", "&idField=id&badRows=skip");

        assertThat(dataset.records()).isEqualTo(2);
        assertThat(get("/" + name + "/sample", DatasetSample.class).records())
                .containsExactly(Map.of("id", "1", "a", "x"), Map.of("id", "4", "a", "z"));
    }

    @Test
    void countsAllBadRowsAndShowsTheFirstHundred() {
        var csv = IntStream.range(0, 250).mapToObj(i -> "x\n1,2\n").collect(Collectors.joining("", "a,b\n", ""));

        var problem = Objects.requireNonNull(upload(csv, "", JsonNode.class).getBody());

        assertThat(problem.path("badRows").asInt()).isEqualTo(250);
        assertThat(problem.path("rows").size()).isEqualTo(100);
    }

    @Test
    void suggestsTheIdFieldThatWasMeant() {
        var problem = Objects.requireNonNull(upload("Claim_Number,a\n1,x\n", "&idField=claim number", JsonNode.class)
                .getBody());

        assertThat(problem.path("detail").asString()).contains("Did you mean 'Claim_Number'?");
    }

    @Test
    void refusesHeadersThatDoNotNameEveryColumnOnce() {
        assertThat(upload("a,a\n1,2\n", "", JsonNode.class).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(upload("a,\n1,2\n", "", JsonNode.class).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(upload("", "", JsonNode.class).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(upload("a,b\n", "", JsonNode.class).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data; boundary=none"
            })
    void explainsHowToSendAFileThatCameAsAForm(String type) {
        TestHttp.assertingClient(port, TestTokens.analyst())
                .post()
                .uri("/api/sources/files/datasets?name=" + name)
                .contentType(MediaType.parseMediaType(type))
                .body("id,a%\n1,2\n".getBytes(StandardCharsets.UTF_8))
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/file-as-form");
    }

    @Test
    void removesADataset() {
        var dataset = uploaded(CLAIMS, "");

        TestHttp.client(port, TestTokens.analyst())
                .delete()
                .uri("/api/sources/files/datasets/" + dataset.id())
                .retrieve()
                .toBodilessEntity();

        TestHttp.assertingClient(port, TestTokens.viewer())
                .get()
                .uri("/api/sources/files/datasets/" + dataset.id())
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private Dataset uploaded(String csv, String parameters) {
        var answer = upload(csv, parameters, Dataset.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        return Objects.requireNonNull(answer.getBody());
    }

    private <T> ResponseEntity<T> upload(String csv, String parameters, Class<T> type) {
        return TestHttp.client(port, TestTokens.analyst())
                .post()
                .uri("/api/sources/files/datasets?name=" + name + ".csv" + parameters)
                .contentType(MediaType.valueOf("text/csv"))
                .body(csv)
                .retrieve()
                .toEntity(type);
    }

    private <T> T post(String path, Object body, Class<T> type) {
        return Objects.requireNonNull(TestHttp.client(port, TestTokens.analyst())
                .post()
                .uri("/api/sources/files/datasets/" + name + path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(type));
    }

    private <T> T get(String path, Class<T> type) {
        return Objects.requireNonNull(TestHttp.client(port, TestTokens.viewer())
                .get()
                .uri("/api/sources/files/datasets" + path)
                .retrieve()
                .body(type));
    }
}
