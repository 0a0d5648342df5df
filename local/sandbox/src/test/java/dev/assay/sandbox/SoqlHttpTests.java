package dev.assay.sandbox;

import static dev.assay.sandbox.RunningSandbox.API;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoqlHttpTests {

    @TempDir
    static Path data;

    private static RunningSandbox sandbox;

    @BeforeAll
    static void start() throws Exception {
        sandbox = new RunningSandbox(data).signedIn();
        for (var alias : new String[] {"Alpha", "Beta"}) {
            var header = Map.of(
                    "EdgemartAlias", alias,
                    "EdgemartLabel", alias + " 😀",
                    "Description", "run " + alias.toLowerCase(Locale.ROOT));
            sandbox.post(API + "/sobjects/InsightsExternalData/", header);
        }
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EdgemartAlias = 'alpha' | 1",
                "EdgemartAlias != 'Alpha' | 1",
                "EdgemartAlias IN ('Alpha', 'Beta') | 2",
                "EdgemartAlias NOT IN ('Alpha') | 1",
                "EdgemartAlias LIKE 'A%' OR Description LIKE '%beta' | 2",
                "EdgemartLabel LIKE 'Alpha 😀' | 1",
                "NOT EdgemartAlias = 'Alpha' | 1",
                "Status = 'New' AND (EdgemartAlias = 'Alpha' OR EdgemartAlias = 'Beta') | 2",
                "SubmittedDate = null | 2",
                "SubmittedDate != null | 0",
                "CreatedDate = TODAY | 2",
                "CreatedDate = LAST_N_DAYS:1 | 2",
                "CreatedDate < LAST_N_DAYS:1 | 0",
                "CreatedDate = N_DAYS_AGO:3 | 0",
                "CreatedDate > 2020-01-01T00:00:00Z | 2",
                "CreatedDate > 2999-01-01T00:00:00.000+01:00 | 0",
                "CreatedDate >= YESTERDAY AND Description = 'run alpha' | 1"
            })
    void filters(String where, int found) throws Exception {
        var answer = sandbox.soql("SELECT Id FROM InsightsExternalData WHERE " + where);

        assertThat(answer.path("totalSize").asInt()).as(answer.toString()).isEqualTo(found);
    }

    @Test
    void ordersAndLimits() throws Exception {
        var answer = sandbox.soql(
                "SELECT EdgemartAlias FROM InsightsExternalData ORDER BY CreatedDate DESC NULLS LAST, Id LIMIT 1");

        assertThat(answer.path("records").findValuesAsString("EdgemartAlias")).containsExactly("Beta");
        assertThat(answer.path("done").asBoolean()).isTrue();
    }

    @Test
    void knowsTheOrgItsUserAndItsApps() throws Exception {
        var app = sandbox.soql(
                        "SELECT Id, DeveloperName FROM Folder WHERE Type = 'Insights' AND DeveloperName = 'SharedApp'")
                .path("records")
                .path(0);

        assertThat(sandbox.soql("SELECT Id FROM InsightsApplication WHERE FolderId = '"
                                + app.path("Id").asString() + "'")
                        .path("totalSize")
                        .asInt())
                .isEqualTo(1);
        assertThat(sandbox.soql("SELECT Id, Name, IsSandbox FROM Organization")
                        .path("records")
                        .path(0)
                        .path("IsSandbox")
                        .asBoolean())
                .isTrue();
        assertThat(sandbox.soql("SELECT Username FROM User LIMIT 1")
                        .path("records")
                        .findValuesAsString("Username"))
                .containsExactly(sandbox.username());
    }

    @Test
    void namesTheUserWhoMadeThings() throws Exception {
        var maker = sandbox.get(API + "/wave/datasets/Insurance_Claims")
                .path("createdBy")
                .path("id")
                .asString();

        assertThat(sandbox.get(API + "/sobjects/User/" + maker).path("Username").asString())
                .isEqualTo(sandbox.username());
        assertThat(sandbox.soql("SELECT Id FROM InsightsExternalData WHERE CreatedById = '" + maker + "'")
                        .path("totalSize")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void describesObjectsAndShowsOne() throws Exception {
        var id = sandbox.soql("SELECT Id FROM InsightsExternalData WHERE EdgemartAlias = 'Beta'")
                .path("records")
                .path(0)
                .path("Id")
                .asString();

        assertThat(sandbox.get(API + "/sobjects/InsightsExternalData/" + id + "?fields=Status,EdgemartAlias")
                        .propertyNames())
                .containsExactlyInAnyOrder("attributes", "Id", "Status", "EdgemartAlias");
        assertThat(sandbox.get(API + "/sobjects/InsightsExternalData/describe")
                        .path("fields")
                        .findValuesAsString("name"))
                .contains("Id", "StatusMessage");
        assertThat(sandbox.get(API + "/sobjects").path("sobjects").findValuesAsString("name"))
                .contains("InsightsExternalDataPart", "Folder");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT Nope FROM User | INVALID_FIELD",
                "SELECT Id FROM Nope | INVALID_TYPE",
                "SELECT Id FROM User WHERE | MALFORMED_QUERY",
                "SELECT Id FROM User WHERE Name = 'a' AND Name = 'b' OR Name = 'c' | MALFORMED_QUERY",
                "SELECT Id FROM InsightsExternalData WHERE CreatedDate = 'today' | MALFORMED_QUERY",
                "SELECT Id FROM User ; | MALFORMED_QUERY"
            })
    void refuses(String query, String code) throws Exception {
        assertThat(sandbox.soql(query).path(0).path("errorCode").asString()).isEqualTo(code);
    }

    @Test
    void refusesIdsThatAreNone() throws Exception {
        assertThat(sandbox.get(API + "/sobjects/User/12")
                        .path(0)
                        .path("errorCode")
                        .asString())
                .isEqualTo("MALFORMED_ID");
        assertThat(sandbox.get(API + "/sobjects/User/005000000000000")
                        .path(0)
                        .path("errorCode")
                        .asString())
                .isEqualTo("NOT_FOUND");
    }
}
