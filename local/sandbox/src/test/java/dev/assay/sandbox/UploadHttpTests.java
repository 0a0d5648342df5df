package dev.assay.sandbox;

import static dev.assay.sandbox.RunningSandbox.API;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class UploadHttpTests {

    private static final String COUNT =
            "q = load \"ID\"; q = group q by all; q = foreach q generate count() as 'n', sum('Score') as 's';";
    private static final String NAME =
            "{\"name\":\"Name\",\"fullyQualifiedName\":\"Name\",\"label\":\"Name\",\"type\":\"Text\"}";
    private static final String SHORT =
            "{\"name\":\"Name\",\"fullyQualifiedName\":\"Name\",\"label\":\"Name\",\"type\":\"Text\",\"precision\":3}";
    private static final String SCORE = "{\"name\":\"Score\",\"fullyQualifiedName\":\"Score\",\"label\":\"Score\","
            + "\"type\":\"Numeric\",\"precision\":10,\"scale\":1,\"defaultValue\":\"0\"}";
    private static final String DAY =
            "{\"name\":\"Day\",\"fullyQualifiedName\":\"Day\",\"label\":\"Day\",\"type\":\"Date\",\"format\":\"yyyy-MM-dd\"}";

    @TempDir
    Path data;

    private RunningSandbox sandbox;

    @BeforeEach
    void start() throws Exception {
        sandbox = new RunningSandbox(data).signedIn();
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void makesADatasetOfPartsThatAreZippedEachByItself() throws Exception {
        var id = create("Append", NAME, SCORE);
        part(id, 2, Uploading.zipped("Ü,2.5\n"));
        part(id, 1, Uploading.zipped("\"a \"\"b\"\",\nc\",1\n"));

        assertThat(processed(id).path("Status").asString()).isEqualTo("Completed");
        assertThat(sandbox.query("Answers", COUNT)
                        .path("results")
                        .path("records")
                        .toString())
                .isEqualTo("[{\"n\":2,\"s\":3.5}]");
        assertThat(sandbox.query(
                                "Answers", "q = load \"ID\"; q = foreach q generate 'Name' as 'n'; q = order q by 'n';")
                        .path("results")
                        .path("records")
                        .findValuesAsString("n"))
                .containsExactly("a \"b\",\nc", "Ü");
    }

    @Test
    void makesADatasetOfOneZippedStreamThatWasCut() throws Exception {
        var rows = new StringBuilder();
        for (var i = 0; i < 2_000; i++) {
            rows.append("name ").append(i * 7919).append(",1\n");
        }
        var zipped = Uploading.zipped(rows.toString());
        var id = create("Overwrite", NAME, SCORE);
        part(id, 1, Arrays.copyOfRange(zipped, 0, 1_001));
        part(id, 2, Arrays.copyOfRange(zipped, 1_001, zipped.length));

        assertThat(processed(id).path("Status").asString()).isEqualTo("Completed");
        assertThat(rowCount()).isEqualTo(2_000);
    }

    @Test
    void appendsToWhatIsThereAndKeepsTheOldVersion() throws Exception {
        upload("Append", "a,1\n", NAME, SCORE);
        var first = sandbox.get(API + "/wave/datasets/Answers");
        upload("Append", "b,2\nc,3\n", NAME, SCORE);

        var second = sandbox.get(API + "/wave/datasets/Answers");
        assertThat(rowCount()).isEqualTo(3);
        assertThat(second.path("id")).isEqualTo(first.path("id"));
        assertThat(second.path("currentVersionId")).isNotEqualTo(first.path("currentVersionId"));
        assertThat(sandbox.get(first.path("currentVersionUrl").asString())
                        .path("totalRowCount")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void appendsByNameWhereTheOrderOfColumnsDiffers() throws Exception {
        upload("Append", "a,1\n", NAME, SCORE);
        upload("Append", "2,b\n", SCORE, NAME);

        assertThat(sandbox.query("Answers", COUNT)
                        .path("results")
                        .path("records")
                        .toString())
                .isEqualTo("[{\"n\":2,\"s\":3.0}]");
    }

    @Test
    void overwritesWhatIsThere() throws Exception {
        upload("Append", "a,1\n", NAME, SCORE);
        upload("Overwrite", "b,2\nc,3\n", NAME, SCORE);

        assertThat(rowCount()).isEqualTo(2);
    }

    @Test
    void refusesAnAppendOfOtherFields() throws Exception {
        upload("Append", "a,1\n", NAME, SCORE);

        var refused = sandbox.post(API + "/sobjects/InsightsExternalData", header("Append", NAME, DAY));

        assertThat(refused.path(0).path("errorCode").asString()).isEqualTo("FIELD_INTEGRITY_EXCEPTION");
    }

    @Test
    void refusesANumberWithoutDefault() throws Exception {
        var refused = sandbox.send(
                "POST",
                API + "/sobjects/InsightsExternalData",
                header("Overwrite", NAME, SCORE.replace(",\"defaultValue\":\"0\"", "")));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("FIELD_INTEGRITY_EXCEPTION", "[Score]");
    }

    @Test
    void cutsTextsThatAreLongerThanTheirPrecision() throws Exception {
        upload("Overwrite", "abcdef,1\n", SHORT, SCORE);

        assertThat(sandbox.query("Answers", "q = load \"ID\"; q = foreach q generate 'Name' as 'n';")
                        .toString())
                .contains("[{\"n\":\"abc\"}]");
    }

    @Test
    void leavesOutRowsWithBadNumbersAndWarns() throws Exception {
        var end = upload("Overwrite", "a,1\nb,x\n", NAME, SCORE);

        assertThat(end.path("Status").asString()).isEqualTo("CompletedWithWarnings");
        assertThat(end.path("StatusMessage").asString()).contains("1 rows were rejected", "line 2");
        assertThat(rowCount()).isEqualTo(1);
    }

    @Test
    void failsAsAWholeForABadDateAGapOrAMissingColumn() throws Exception {
        assertThat(upload("Overwrite", "a,2025-01-01\nb,01.02.2025\n", NAME, DAY)
                        .path("Status")
                        .asString())
                .isEqualTo("Failed");
        assertThat(upload("Overwrite", "a\n", NAME, SCORE).path("StatusMessage").asString())
                .contains("field-count, 1, and header's column-count, 2, do not match");
        var gap = create("Overwrite", NAME, SCORE);
        part(gap, 2, "a,1\n".getBytes(StandardCharsets.UTF_8));
        assertThat(processed(gap).path("StatusMessage").asString()).contains("contiguous");
    }

    @Test
    void refusesPartsThatAreTooLongDuplicateOrLate() throws Exception {
        sandbox.put("/control/salesforce", "{\"partBytes\":100}");
        var id = create("Overwrite", NAME, SCORE);
        var small = "a,1\n".getBytes(StandardCharsets.UTF_8);

        assertThat(part(id, 1, new byte[100]).path(0).path("message").asString())
                .contains("smaller than 100 bytes");
        assertThat(part(id, 1, small).path("success").asBoolean()).isTrue();
        assertThat(part(id, 1, small).path(0).path("errorCode").asString()).isEqualTo("DUPLICATE_VALUE");
        assertThat(processed(id).path("Status").asString()).isEqualTo("Completed");
        assertThat(part(id, 2, small).path(0).path("errorCode").asString()).isEqualTo("INVALID_OPERATION");
    }

    @Test
    void givesBlobsBackByTheirPath() throws Exception {
        var id = create("Overwrite", NAME, SCORE);
        part(id, 1, "a,1\n".getBytes(StandardCharsets.UTF_8));

        var header = sandbox.get(API + "/sobjects/InsightsExternalData/" + id);
        var part = sandbox.soql(
                "SELECT DataFile FROM InsightsExternalDataPart WHERE InsightsExternalDataId = '" + id + "'");

        assertThat(sandbox.get(header.path("MetadataJson").asString())
                        .path("objects")
                        .size())
                .isEqualTo(1);
        assertThat(sandbox.send(
                                "GET",
                                part.path("records").path(0).path("DataFile").asString(),
                                "")
                        .body())
                .isEqualTo("a,1\n");
    }

    @Test
    void remembersUploadsAndDatasetsAfterARestart() throws Exception {
        var id = upload("Append", "a,1\n", NAME, SCORE).path("Id").asString();
        var dataset = sandbox.get(API + "/wave/datasets/Answers");
        sandbox.close();
        sandbox = new RunningSandbox(data).signedIn();

        assertThat(sandbox.get(API + "/wave/datasets/Answers")).isEqualTo(dataset);
        assertThat(rowCount()).isEqualTo(1);
        assertThat(sandbox.get(API + "/sobjects/InsightsExternalData/" + id)
                        .path("Status")
                        .asString())
                .isEqualTo("Completed");
    }

    private JsonNode upload(String operation, String csv, String... fields) throws Exception {
        return uploading().upload(operation, csv, fields);
    }

    private String create(String operation, String... fields) throws Exception {
        return sandbox.post(Uploading.HEADERS, header(operation, fields))
                .path("id")
                .asString();
    }

    private Map<String, String> header(String operation, String... fields) {
        return uploading().header(operation, fields);
    }

    private JsonNode part(String id, int number, byte[] bytes) throws Exception {
        return uploading().part(id, number, bytes);
    }

    private JsonNode processed(String id) throws Exception {
        return uploading().processed(id);
    }

    /** Of whichever sandbox is running: a test restarts it. */
    private Uploading uploading() {
        return new Uploading(sandbox, "Answers");
    }

    private int rowCount() throws Exception {
        return sandbox.get(API + "/wave/datasets/Answers")
                .path("currentVersionTotalRowCount")
                .asInt();
    }
}
