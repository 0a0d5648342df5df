package dev.assay.sandbox;

import static dev.assay.sandbox.RunningSandbox.API;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.sandbox.salesforce.oauth.RegisteredClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SalesforceHttpTests {

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
    void keepsThePrivateKeyToItsOwner() throws Exception {
        var own = data.resolve("own");
        RegisteredClient.in(own);
        var key = own.resolve("salesforce-private-key.pem");

        assertThat(Files.readString(key)).startsWith("-----BEGIN PRIVATE KEY-----\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    @Test
    void saysWhyAnAssertionIsRefused() throws Exception {
        var soon = Instant.now().plusSeconds(180);

        assertThat(sandbox.signIn("https://example.com", soon, sandbox.username())
                        .toString())
                .isEqualTo("{\"error\":\"invalid_grant\",\"error_description\":\"audience is invalid\"}");
        assertThat(sandbox.signIn("https://login.salesforce.com", soon.minusSeconds(600), sandbox.username())
                        .toString())
                .contains("expired authorization code");
        assertThat(sandbox.signIn("https://login.salesforce.com", soon, "someone@example.com")
                        .toString())
                .contains("user hasn't approved this consumer");
        assertThat(sandbox.token("a.b.c").statusCode()).isEqualTo(400);
        assertThat(sandbox.token("a.b.c").body()).contains("invalid assertion");
    }

    @Test
    void refusesRequestsOnceTokensHaveExpired() throws Exception {
        sandbox.put("/control/salesforce", "{\"expireTokens\":true}");

        var refused = sandbox.send("GET", API + "/wave/datasets", "");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body())
                .isEqualTo("[{\"message\":\"Session expired or invalid\",\"errorCode\":\"INVALID_SESSION_ID\"}]");
        assertThat(sandbox.signedIn().send("GET", API + "/wave/datasets", "").statusCode())
                .isEqualTo(200);
    }

    @Test
    void failsAsOftenAsOrdered() throws Exception {
        sandbox.put("/control/salesforce", "{\"unavailableNext\":2}");

        assertThat(sandbox.send("GET", API + "/wave", "").statusCode()).isEqualTo(503);
        assertThat(sandbox.send("GET", API + "/wave", "").statusCode()).isEqualTo(503);
        assertThat(sandbox.send("GET", API + "/wave", "").statusCode()).isEqualTo(200);
        assertThat(sandbox.get("/control/salesforce").path("unavailableNext").asInt())
                .isEqualTo(2);
    }

    @Test
    void listsDatasetsInPages() throws Exception {
        var names = new ArrayList<String>();
        var url = API + "/wave/datasets?pageSize=1&sort=Name";
        while (!url.equals("null")) {
            var page = sandbox.get(url);
            assertThat(page.path("totalSize").asInt()).isEqualTo(4);
            names.add(page.path("datasets").path(0).path("name").asString());
            url = page.path("nextPageUrl").asString("null");
        }

        assertThat(names).containsExactly("Call_Log", "Field_Notes", "Insurance_Claims", "Product_Reviews");
        assertThat(sandbox.get(API + "/wave/datasets?q=rev").path("totalSize").asInt())
                .isEqualTo(1);
    }

    @Test
    void escapesTextsUnlessToldNotTo() throws Exception {
        var path = API + "/wave/datasets/Product_Reviews";

        assertThat(sandbox.get(path).path("label").asString()).isEqualTo("Product Reviews &amp; Ratings");
        assertThat(sandbox.get(path, "X-Chatter-Entity-Encoding", "false")
                        .path("label")
                        .asString())
                .isEqualTo("Product Reviews & Ratings");
    }

    @Test
    void describesTheFieldsOfAVersion() throws Exception {
        var dataset = sandbox.get(API + "/wave/datasets/Insurance_Claims");
        var version = sandbox.get(dataset.path("currentVersionUrl").asString());
        var xmd = version.path("xmdMain");

        assertThat(version.path("totalRowCount").asInt()).isEqualTo(300);
        assertThat(xmd.path("measures").findValuesAsString("field")).contains("Claim_Amount", "Loss_Date_sec_epoch");
        assertThat(xmd.path("dimensions").findValuesAsString("field"))
                .contains("Narrative", "Loss_Date", "Loss_Date_Year");
        assertThat(xmd.path("dates").path(0).path("fields").path("epochSecond").asString())
                .isEqualTo("Loss_Date_sec_epoch");
    }

    @Test
    void answersQueries() throws Exception {
        var answer = sandbox.query(
                "Insurance_Claims",
                "q = load \"ID\"; q = filter q by 'Claim_Number' > \"CLM-0000297\";"
                        + "q = foreach q generate 'Claim_Number' as 'k'; q = order q by 'k' asc; q = limit q 10;");

        assertThat(answer.path("results").path("records").toString())
                .isEqualTo("[{\"k\":\"CLM-0000298\"},{\"k\":\"CLM-0000299\"},{\"k\":\"CLM-0000300\"}]");
        assertThat(answer.path("results").path("metadata").toString()).contains("\"id\":\"q.k\",\"type\":\"string\"");
    }

    @Test
    void refusesNamesInLoad() throws Exception {
        var refused = sandbox.post(
                API + "/wave/query", Map.of("query", "q = load \"Insurance_Claims\"; q = foreach q generate 'State';"));

        assertThat(refused.toString())
                .isEqualTo("[{\"message\":\"Invalid empty containerId/versionId in 'Insurance_Claims'\","
                        + "\"errorCode\":\"119\"}]");
    }

    @Test
    void refusesHalfIdsAndVersionsThatDoNotExist() throws Exception {
        var id = sandbox.get(API + "/wave/datasets/Insurance_Claims").path("id").asString();
        var query = "q = load \"%s\"; q = foreach q generate 'State';";

        assertThat(sandbox.post(API + "/wave/query", Map.of("query", query.formatted(id + "/")))
                        .path(0)
                        .path("message")
                        .asString())
                .isEqualTo("Invalid empty containerId/versionId in '" + id + "/'");
        assertThat(sandbox.post(API + "/wave/query", Map.of("query", query.formatted(id + "/0Fc000000000000AAA")))
                        .path(0)
                        .path("errorCode")
                        .asString())
                .isEqualTo("201");
    }

    @Test
    void refusesAddressesThatAreTooLong() throws Exception {
        assertThat(sandbox.send("GET", API + "/query?q=" + "x".repeat(17_000), "")
                        .statusCode())
                .isEqualTo(414);
    }

    @Test
    void cutsRowsWithAWarning() throws Exception {
        sandbox.put("/control/salesforce", "{\"rowCap\":5}");

        var answer = sandbox.query("Insurance_Claims", "q = load \"ID\"; q = foreach q generate 'State' as 's';");

        assertThat(answer.path("results").path("records").size()).isEqualTo(5);
        assertThat(answer.path("warnings").path(0).path("code").asString()).isEqualTo("001");
    }

    @Test
    void refusesSettingsThatDoNotExist() throws Exception {
        assertThat(sandbox.send("PUT", "/control/salesforce", Map.of("nope", 1)).statusCode())
                .isEqualTo(400);
    }
}
