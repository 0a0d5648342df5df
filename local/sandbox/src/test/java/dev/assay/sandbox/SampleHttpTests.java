package dev.assay.sandbox;

import static dev.assay.sandbox.RunningSandbox.API;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.sandbox.http.JsonBody;
import dev.assay.sandbox.samples.FieldNotesDataset;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SampleHttpTests {

    @TempDir
    static Path data;

    private static RunningSandbox sandbox;

    @BeforeAll
    static void start() throws Exception {
        sandbox = new RunningSandbox(data, "--seed", "1").signedIn();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void givesEveryOddValueExactly() throws Exception {
        var fields = List.of("Note_Key", "Note", "Author", "Tags", "Big_Number", "Share");
        var records = records("Field_Notes", fields);
        var notes = new FieldNotesDataset(1);
        var keys = new HashSet<String>();

        assertThat(records.size()).isEqualTo(500);
        for (var found : records) {
            var key = found.path("Note_Key").asString();
            var row = notes.row(Integer.parseInt(key.substring(5)));
            assertThat(keys.add(key)).isTrue();
            for (var i = 0; i < fields.size(); i++) {
                var value = found.path(fields.get(i));
                assertThat(value.isMissingNode() ? "null" : value.toString())
                        .isEqualTo(JsonBody.MAPPER.writeValueAsString(row.value(i)));
            }
        }
        assertThat(records.findValues("Big_Number").stream()
                        .filter(JsonNode::isNumber)
                        .map(JsonNode::decimalValue)
                        .anyMatch(number -> number.abs().compareTo(BigDecimal.valueOf(1L << 53)) > 0))
                .isTrue();
    }

    @Test
    void ordersTheKeysByTheCollationThatIsSet() throws Exception {
        var query = "q = load \"ID\"; q = foreach q generate 'Note_Key' as 'k'; q = order q by 'k'; q = limit q 2;";

        assertThat(sandbox.query("Field_Notes", query).path("results").findValuesAsString("k"))
                .containsExactly("Note-0000", "Note-0002");
        sandbox.put("/control/salesforce", "{\"ignoreCase\":true}");
        assertThat(sandbox.query("Field_Notes", query).path("results").findValuesAsString("k"))
                .containsExactly("Note-0000", "nOTE-0001");
        sandbox.put("/control/salesforce", "{\"ignoreCase\":false}");
    }

    @Test
    void repeatsEveryCall() throws Exception {
        var groups = sandbox.query(
                        "Call_Log",
                        "q = load \"ID\"; q = group q by ('Agent', 'Topic', 'Call_Date', 'Minutes', 'Remark');"
                                + "q = foreach q generate count() as 'n'; q = limit q 0;")
                .path("results")
                .path("records");

        var counts = groups.findValues("n").stream().map(JsonNode::asInt).toList();
        assertThat(counts).allMatch(count -> count >= 2);
        assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(600);
    }

    @Test
    void answersSqlWithItsOwnMetadata() throws Exception {
        var answer = sandbox.post(
                API + "/wave/query",
                Map.of(
                        "query",
                        "SELECT Agent AS who, COUNT(*) AS n FROM \"Call_Log\" GROUP BY Agent ORDER BY who LIMIT 1",
                        "queryLanguage",
                        "SQL"));

        assertThat(answer.path("results").path("metadata").toString())
                .isEqualTo("[{\"columns\":[{\"columnLabel\":\"who\",\"columnType\":\"varchar\"},"
                        + "{\"columnLabel\":\"n\",\"columnType\":\"numeric\"}],\"queryLanguage\":\"SQL\"}]");
        assertThat(answer.path("results").path("records").path(0).path("who").asString())
                .isEqualTo("Ada");
        assertThat(sandbox.post(API + "/wave/query", Map.of("query", "SELECT Agent FROM Call_Log"))
                        .path(0)
                        .path("errorCode")
                        .asString())
                .isEqualTo("119");
    }

    @Test
    void tellsErrorsThatOnlyARowShows() throws Exception {
        var answer = sandbox.query("Call_Log", "q = load \"ID\"; q = foreach q generate abs('Agent') as 'x';");

        assertThat(answer.path(0).path("message").asString()).contains("argument 1 must be a number");
    }

    @Test
    void marksFieldsOfSeveralValues() throws Exception {
        var version = sandbox.get(sandbox.get(API + "/wave/datasets/Field_Notes")
                .path("currentVersionUrl")
                .asString());

        assertThat(version.path("xmdMain")
                        .path("dimensions")
                        .valueStream()
                        .filter(dimension -> dimension.path("isMultiValue").asBoolean())
                        .map(dimension -> dimension.path("field").asString()))
                .containsExactly("Tags");
    }

    @Test
    void zipsTheAnswerWhereTheClientTakesThat() throws Exception {
        var dataset = sandbox.get(API + "/wave/datasets/Call_Log");
        var loaded = dataset.path("id").asString() + "/"
                + dataset.path("currentVersionId").asString();
        var answer = sandbox.send(
                "POST",
                API + "/wave/query",
                Map.of("query", "q = load \"" + loaded + "\"; q = foreach q generate 'Agent' as 'a'; q = limit q 600;"),
                "Accept-Encoding",
                "gzip");

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.body()).as("the mark that zipped content begins with").startsWith("\u001f");
    }

    private static JsonNode records(String dataset, List<String> fields) throws Exception {
        var shown = String.join(
                ", ",
                fields.stream()
                        .map(field -> "'" + field + "' as '" + field + "'")
                        .toList());
        return sandbox.query(dataset, "q = load \"ID\"; q = foreach q generate " + shown + ";")
                .path("results")
                .path("records");
    }
}
