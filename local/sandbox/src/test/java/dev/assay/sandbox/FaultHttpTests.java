package dev.assay.sandbox;

import static dev.assay.sandbox.RunningSandbox.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.sandbox.salesforce.fault.Fault;
import dev.assay.sandbox.salesforce.fault.FaultKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultHttpTests {

    private static final String ROWS = "q = load \"ID\"; q = foreach q generate 'State' as 's'; q = limit q 100;";
    private static final Map<String, String> HEADER = Map.of("EdgemartAlias", "Faulty", "Format", "Csv");

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

    @ParameterizedTest
    @CsvSource({
        "unauthorized, 401, Session expired or invalid",
        "dailyLimit, 403, TotalRequests Limit exceeded.",
        "concurrentLimit, 403, ConcurrentPerOrgLongTxn Limit exceeded.",
        "tooMany, 429, TOO_MANY_REQUESTS",
        "badGateway, 502, <html>",
        "unavailable, 503, <html>",
        "truncated, 200, '\"records\":[{\"a\":'"
    })
    void answersAsOrdered(String kind, int status, String body) throws Exception {
        sandbox.put("/control/salesforce", "{\"%sNext\":1}".formatted(kind));

        var answer = sandbox.send("GET", API + "/wave", "");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(body);
        assertThat(sandbox.send("GET", API + "/wave", "").statusCode()).isEqualTo(200);
        assertThat(sandbox.get("/control/salesforce").path(kind + "Next").asInt())
                .isEqualTo(1);
    }

    @Test
    void meetsOnlyRequestsOfAPathAndOnlyAfterSome() throws Exception {
        sandbox.put(
                "/control/salesforce",
                "{\"faults\":[{\"kind\":\"badGateway\",\"path\":\"/wave/datasets/\",\"after\":1,\"times\":2}]}");

        assertThat(status("/wave/datasets/Insurance_Claims")).isEqualTo(200);
        assertThat(status("/wave")).isEqualTo(200);
        assertThat(status("/wave/datasets/Insurance_Claims")).isEqualTo(502);
        assertThat(status("/wave")).isEqualTo(200);
        assertThat(status("/wave/datasets/Insurance_Claims")).isEqualTo(502);
        assertThat(status("/wave/datasets/Insurance_Claims")).isEqualTo(200);
    }

    @Test
    void meetsTheTokenEndpointWhereAPathSaysSo() throws Exception {
        sandbox.put("/control/salesforce", "{\"faults\":[{\"kind\":\"unavailable\",\"path\":\"oauth2/token\"}]}");

        assertThat(status("/wave")).isEqualTo(200);
        assertThat(sandbox.token("a.b.c").statusCode()).isEqualTo(503);
        assertThat(sandbox.token("a.b.c").statusCode()).isEqualTo(400);
    }

    @Test
    void cutsTheConnectionInTheMiddleOfABody() throws Exception {
        sandbox.put("/control/salesforce", "{\"cutNext\":1}");

        assertThatThrownBy(() -> sandbox.query("Insurance_Claims", ROWS)).isInstanceOf(IOException.class);
        assertThat(rows()).isEqualTo(100);
    }

    @Test
    void dropsAConnectionBeforeAnythingIsDone() throws Exception {
        sandbox.order(Fault.next(FaultKind.DROPPED, 1).on("InsightsExternalData/?$", 0));

        assertThatThrownBy(() -> sandbox.post(API + "/sobjects/InsightsExternalData", HEADER))
                .isInstanceOf(IOException.class);
        assertThat(uploads()).isZero();
    }

    @Test
    void losesTheAnswerOfWhatWasDone() throws Exception {
        sandbox.order(Fault.next(FaultKind.LOST, 1).on("InsightsExternalData/?$", 0));

        assertThatThrownBy(() -> sandbox.post(API + "/sobjects/InsightsExternalData", HEADER))
                .isInstanceOf(IOException.class);
        assertThat(uploads()).isOne();
    }

    @Test
    void losesAnAnswerWithoutABody() throws Exception {
        var id = sandbox.post(API + "/sobjects/InsightsExternalData", HEADER)
                .path("id")
                .asString();
        sandbox.order(Fault.next(FaultKind.LOST, 1));

        var path = API + "/sobjects/InsightsExternalData/" + id;
        assertThatThrownBy(() -> sandbox.send("PATCH", path, Map.of("Description", "again")))
                .isInstanceOf(IOException.class);
        assertThat(sandbox.get(path).path("Description").asString()).isEqualTo("again");
    }

    @Test
    void endsSessionsInTheMiddleOfPaging() throws Exception {
        sandbox.order(Fault.next(FaultKind.EXPIRE_TOKENS, 1).on("/wave/query", 1));

        assertThat(rows()).isEqualTo(100);
        assertThat(sandbox.query("Insurance_Claims", ROWS)
                        .path(0)
                        .path("errorCode")
                        .asString())
                .isEqualTo("INVALID_SESSION_ID");
        assertThat(status("/wave")).isEqualTo(401);
    }

    @Test
    void endsATokenAfterSoManyRequests() throws Exception {
        sandbox.put("/control/salesforce", "{\"tokenRequests\":2}");
        sandbox.signedIn();

        assertThat(status("/wave")).isEqualTo(200);
        assertThat(status("/wave")).isEqualTo(200);
        assertThat(status("/wave")).isEqualTo(401);
    }

    @Test
    void locksRowsOfPartsAlone() throws Exception {
        sandbox.put("/control/salesforce", "{\"lockRowNext\":1}");

        assertThat(status("/wave")).isEqualTo(200);
        var part = Map.of("InsightsExternalDataId", "06V", "PartNumber", 1, "DataFile", "YQ==");
        assertThat(sandbox.post(API + "/sobjects/InsightsExternalDataPart", part)
                        .path(0)
                        .path("errorCode")
                        .asString())
                .isEqualTo("UNABLE_TO_LOCK_ROW");
    }

    @Test
    void answersFewerRowsWithAWarningOrWithout() throws Exception {
        sandbox.put("/control/salesforce", "{\"faults\":[{\"kind\":\"fewerRows\",\"rows\":7}]}");
        var warned = sandbox.query("Insurance_Claims", ROWS);
        sandbox.put("/control/salesforce", "{\"faults\":[{\"kind\":\"rowsMissing\",\"rows\":7}]}");
        var silent = sandbox.query("Insurance_Claims", ROWS);

        assertThat(warned.path("results").path("records").size()).isEqualTo(7);
        assertThat(warned.path("warnings").path(0).path("code").asString()).isEqualTo("001");
        assertThat(silent.path("results").path("records").size()).isEqualTo(7);
        assertThat(silent.has("warnings")).isFalse();
    }

    @Test
    void movesAVersionAndRefusesTheOldOne() throws Exception {
        var path = API + "/wave/datasets/Insurance_Claims";
        var before = sandbox.get(path);
        sandbox.put("/control/salesforce", "{\"moveVersion\":\"Insurance_Claims\",\"oldVersions\":false}");
        var after = sandbox.get(path);
        var old = before.path("id").asString() + "/"
                + before.path("currentVersionId").asString();

        assertThat(after.path("currentVersionId")).isNotEqualTo(before.path("currentVersionId"));
        assertThat(after.path("currentVersionTotalRowCount").asInt()).isEqualTo(300);
        assertThat(sandbox.post(API + "/wave/query", Map.of("query", ROWS.replace("ID", old)))
                        .path(0)
                        .path("errorCode")
                        .asString())
                .isEqualTo("201");
        assertThat(rows()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"faults\":[{\"kind\":\"nope\"}]}', There is no fault nope",
        "'{\"faults\":[{\"kind\":\"cut\",\"path\":\"(\"}]}', not a regular expression",
        "'{\"cutNext\":\"many\"}', a number of requests",
        "'{\"moveVersion\":\"Nope\"}', Only a sample"
    })
    void refusesOrdersThatCannotBe(String order, String problem) throws Exception {
        var refused = sandbox.send("PUT", "/control/salesforce", RunningSandbox.json(order));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains(problem);
    }

    private int status(String path) throws Exception {
        return sandbox.send("GET", API + path, "").statusCode();
    }

    private int rows() throws Exception {
        return sandbox.query("Insurance_Claims", ROWS)
                .path("results")
                .path("records")
                .size();
    }

    private int uploads() throws Exception {
        return sandbox.soql("SELECT count() FROM InsightsExternalData")
                .path("totalSize")
                .asInt();
    }
}
