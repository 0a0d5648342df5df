package dev.assay.sandbox;

import static dev.assay.sandbox.RunningSandbox.API;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetHttpTests {

    private static final String DATASETS = API + "/wave/datasets";

    @TempDir
    static Path data;

    private static RunningSandbox sandbox;

    @BeforeAll
    static void start() throws Exception {
        sandbox = new RunningSandbox(data, "--salesforce.processingMillis", "1").signedIn();
        var header = new Uploading(sandbox, "Uploaded_Notes").header("Overwrite", Uploading.text("Note"));
        header.put("EdgemartContainer", "Claims_Team");
        new Uploading(sandbox, "Uploaded_Notes").upload(header, "a\n");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({
        "q=ins, Insurance_Claims",
        "q=insurance cl, Insurance_Claims",
        "q=ins claims, ''",
        "q=uploaded_n*, Uploaded_Notes",
        "ids=CLAIMS, Insurance_Claims",
        "folderId=FOLDER, Uploaded_Notes",
        "datasetTypes=Live, ''",
        "datasetTypes=Default&q=uploaded, Uploaded_Notes",
        "hasCurrentOnly=true&q=uploaded, Uploaded_Notes",
        "sort=TotalRows&order=Ascending&pageSize=1, Uploaded_Notes"
    })
    void lists(String query, String names) throws Exception {
        var asked = query.replace("CLAIMS", id("Insurance_Claims").toLowerCase(Locale.ROOT))
                .replace("FOLDER", folder("Uploaded_Notes"))
                .replace(" ", "%20");
        var found = sandbox.get(DATASETS + "?" + asked).path("datasets").valueStream();

        assertThat(found.map(dataset -> dataset.path("name").asString()).toList())
                .isEqualTo(names.isEmpty() ? List.of() : List.of(names.split(" ", -1)));
    }

    @ParameterizedTest
    @CsvSource({"pageSize=0", "pageSize=201", "sort=Colour", "order=Up", "page=nonsense"})
    void refusesParametersThatCannotBe(String query) throws Exception {
        var answer = sandbox.send("GET", DATASETS + "?" + query, "");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith("[{");
    }

    @Test
    void describesADatasetByNameOrIdWithOrWithoutASlash() throws Exception {
        var byName = sandbox.get(DATASETS + "/Insurance_Claims/");

        assertThat(sandbox.get(DATASETS + "/" + byName.path("id").asString().substring(0, 15)))
                .isEqualTo(byName);
        assertThat(byName.path("id").asString()).startsWith("0Fb").hasSize(18);
        assertThat(byName.path("currentVersionId").asString()).startsWith("0Fc");
        assertThat(byName.path("createdDate").asString())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(byName.propertyNames())
                .contains(
                        "clientShardsUrl",
                        "currentVersionTotalRowCount",
                        "dataRefreshDate",
                        "folder",
                        "lastQueriedDate",
                        "licenseAttributes",
                        "permissions",
                        "userXmd",
                        "versionsUrl",
                        "visibility");
    }

    @Test
    void embedsTheCurrentVersionWhereAskedTo() throws Exception {
        var found = sandbox.get(DATASETS + "?q=insurance&includeCurrentVersion=true")
                .path("datasets");

        assertThat(found.path(0).path("currentVersion").path("totalRowCount").asInt())
                .isEqualTo(300);
    }

    @Test
    void saysThatADatasetIsMissing() throws Exception {
        assertThat(sandbox.send("GET", DATASETS + "/Nope", "").body())
                .isEqualTo("[{\"message\":\"Edgemart not found\",\"errorCode\":\"201\"}]");
    }

    @Test
    void showsLabelsThatAUserHasGiven() throws Exception {
        var xmds = sandbox.get(DATASETS + "/Uploaded_Notes")
                        .path("currentVersionUrl")
                        .asString()
                + "/xmds";
        var changed = sandbox.send(
                "PUT",
                xmds + "/user",
                Map.of("dimensions", List.of(Map.of("field", "Note", "label", "What was noted"))));

        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(sandbox.get(xmds + "/main").path("dimensions").findValuesAsString("label"))
                .containsExactly("What was noted");
        assertThat(sandbox.get(xmds + "/system").path("dimensions").findValuesAsString("label"))
                .containsExactly("Note");
        assertThat(sandbox.get(xmds).path("xmds").findValuesAsString("type")).containsExactly("main", "system", "user");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /wave/datasets, 405",
        "DELETE, /wave/datasets/Insurance_Claims/versions, 405",
        "PUT, /wave/datasets/Insurance_Claims/versions/x/xmds/main, 405",
        "GET, /wave/query, 405",
        "POST, /query/, 405",
        "POST, /wave/dataflows, 404"
    })
    void tellsAWrongMethodFromAWrongPath(String method, String path, int status) throws Exception {
        var answer = sandbox.send(method, API + path, "");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(RunningSandbox.json(answer).path(0).path("errorCode").asString())
                .isEqualTo(status == 405 ? "METHOD_NOT_ALLOWED" : "NOT_FOUND");
    }

    @Test
    void deletesUploadsAndKeepsSamples() throws Exception {
        new Uploading(sandbox, "Short_Lived").upload("Overwrite", "a\n", Uploading.text("Note"));

        assertThat(sandbox.send("DELETE", DATASETS + "/Short_Lived", "").statusCode())
                .isEqualTo(204);
        assertThat(sandbox.send("GET", DATASETS + "/Short_Lived", "").statusCode())
                .isEqualTo(404);
        assertThat(sandbox.send("DELETE", DATASETS + "/Insurance_Claims", "").statusCode())
                .isEqualTo(403);
    }

    @Test
    void tellsTheLimitsOfAnalytics() throws Exception {
        assertThat(sandbox.get(API + "/wave/limits").path("limits").findValuesAsString("type"))
                .contains("DatasetQueries", "DatasetRowCount", "MaxDailyUploadVolume");
    }

    private static String id(String name) throws Exception {
        return sandbox.get(DATASETS + "/" + name).path("id").asString();
    }

    private static String folder(String name) throws Exception {
        return sandbox.get(DATASETS + "/" + name).path("folder").path("id").asString();
    }
}
