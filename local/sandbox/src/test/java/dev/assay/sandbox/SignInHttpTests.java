package dev.assay.sandbox;

import static dev.assay.sandbox.RunningSandbox.API;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.sandbox.http.JsonBody;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class SignInHttpTests {

    private static final String GRANT = "grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer";

    @TempDir
    static Path data;

    private static RunningSandbox sandbox;

    @BeforeAll
    static void start() throws Exception {
        sandbox = new RunningSandbox(data);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void signIn() throws Exception {
        sandbox.put("/control/salesforce", "{\"clientApproval\":\"APPROVED\"}");
        sandbox.signedIn();
    }

    @Test
    void answersInTheOrderThatSimpleClientsRelyOn() throws Exception {
        var answer = sandbox.token(sandbox.signed(claims()));

        assertThat(answer.body()).startsWith("{\"access_token\":\"").contains(",\"instance_url\":\"http://127.0.0.1:");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        var json = RunningSandbox.json(answer);
        assertThat(json.path("id").asString())
                .matches("https://login\\.salesforce\\.com/id/00D[0-9A-Za-z]{15}/005[0-9A-Za-z]{15}");
        assertThat(json.has("refresh_token")).isFalse();
        assertThat(json.has("expires_in")).isFalse();
        assertThat(sandbox.token(sandbox.signed(claims().put("aud", "https://test.salesforce.com")))
                        .body())
                .contains("https://test.salesforce.com/id/");
    }

    @Test
    void takesTheFieldsFromTheQuery() throws Exception {
        var answer =
                sandbox.send("POST", "/services/oauth2/token?" + GRANT + "&assertion=" + sandbox.signed(claims()), "");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void takesMillisecondsTextsAndPaddingAsTheRealServiceDoes() throws Exception {
        assertThat(sandbox.token(sandbox.signed(claims().put("exp", System.currentTimeMillis() + 300)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(sandbox.token(sandbox.signed(
                                claims().put("exp", Long.toString(Instant.now().getEpochSecond() + 60))))
                        .statusCode())
                .isEqualTo(200);
        assertThat(sandbox.token(sandbox.signed(claims(), Base64.getUrlEncoder()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void boundsExpWhereToldTo() throws Exception {
        sandbox.put("/control/salesforce", "{\"expBoundSeconds\":300}");
        var refused = sandbox.token(sandbox.signed(claims().put("exp", System.currentTimeMillis())));
        sandbox.put("/control/salesforce", "{\"expBoundSeconds\":0}");

        assertThat(refused.body()).contains("expired authorization code");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NOT_APPROVED | invalid_grant | user hasn't approved this consumer",
                "NOT_ADMIN_APPROVED | invalid_app_access | user is not admin approved to access this app",
                "USER_LOCKED | invalid_grant | user is locked",
                "APP_UNKNOWN | invalid_client_id | client identifier invalid"
            })
    void refusesAsSet(String approval, String error, String description) throws Exception {
        sandbox.put("/control/salesforce", "{\"clientApproval\":\"" + approval + "\"}");

        var answer = sandbox.token(sandbox.signed(claims()));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo("{\"error\":\"%s\",\"error_description\":\"%s\"}".formatted(error, description));
    }

    @Test
    void refusesUnknownClientsAndOtherGrants() throws Exception {
        assertThat(sandbox.token(sandbox.signed(claims().put("iss", "somebody")))
                        .body())
                .contains("\"invalid_client_id\"", "client identifier invalid");
        assertThat(sandbox.send("POST", "/services/oauth2/token?grant_type=password", "")
                        .body())
                .contains("unsupported_grant_type");
    }

    @Test
    void tellsWhoHasSignedIn() throws Exception {
        var id = sandbox.signIn("https://login.salesforce.com", Instant.now().plusSeconds(60), sandbox.username())
                .path("id")
                .asString();

        assertThat(sandbox.get(id.substring(id.indexOf("/id/"))).path("id").asString())
                .isEqualTo(id);
        assertThat(sandbox.get("/services/oauth2/userinfo")
                        .path("preferred_username")
                        .asString())
                .isEqualTo(sandbox.username());
        assertThat(sandbox.send("POST", "/services/oauth2/userinfo", "").statusCode())
                .isEqualTo(200);
        assertThat(sandbox.send("GET", "/services/oauth2/userinfo", "", "Authorization", "Bearer x")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void revokesATokenOnce() throws Exception {
        var token = sandbox.accessToken();

        assertThat(sandbox.send("POST", "/services/oauth2/revoke?token=" + token.replace("!", "%21"), "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(sandbox.send("GET", API + "/wave", "").statusCode()).isEqualTo(401);
        assertThat(sandbox.send("POST", "/services/oauth2/revoke?token=" + token, "")
                        .body())
                .contains("invalid_token");
    }

    @Test
    void takesBothSchemesAndTellsTheUse() throws Exception {
        var answer = sandbox.send("GET", API + "/wave", "", "Authorization", "OAuth " + sandbox.accessToken());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Sforce-Limit-Info").orElse("")).matches("api-usage=\\d+/\\d+");
        assertThat(sandbox.send("GET", API + "/wave", "", "Authorization", "Basic eDp5")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void listsTheVersionsOfTheApiWithoutAToken() throws Exception {
        var versions = RunningSandbox.json(sandbox.send("GET", "/services/data", "", "Authorization", "none"));

        assertThat(versions.findValuesAsString("version")).contains("53.0", "67.0", "68.0");
        assertThat(versions.path(36).toString()).contains("Summer '26", "\"67.0\"", "/services/data/v67.0");
        assertThat(sandbox.send("GET", "/services/data/v99.0/wave", "").statusCode())
                .isEqualTo(404);
        assertThat(sandbox.get(API + "/").path("wave").asString()).isEqualTo(API + "/wave");
        assertThat(sandbox.get(API + "/limits")
                        .path("DailyAnalyticsUploadedFilesSizeMB")
                        .path("Max")
                        .asInt())
                .isEqualTo(51_200);
    }

    private static ObjectNode claims() throws Exception {
        return JsonBody.MAPPER
                .createObjectNode()
                .put("iss", sandbox.clientId())
                .put("sub", sandbox.username())
                .put("aud", "https://login.salesforce.com")
                .put("exp", Instant.now().getEpochSecond() + 180);
    }
}
