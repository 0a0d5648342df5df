package dev.assay.sandbox;

import static dev.assay.sandbox.Uploading.HEADERS;
import static dev.assay.sandbox.Uploading.ID;
import static dev.assay.sandbox.Uploading.field;
import static dev.assay.sandbox.Uploading.number;
import static dev.assay.sandbox.Uploading.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.sandbox.salesforce.fault.Fault;
import dev.assay.sandbox.salesforce.fault.FaultKind;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadRulesHttpTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @TempDir
    static Path data;

    private static RunningSandbox sandbox;

    private Uploading uploading;

    @BeforeAll
    static void start() throws Exception {
        sandbox = new RunningSandbox(data, "--salesforce.processingMillis", "1").signedIn();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void anotherDataset() {
        uploading = new Uploading(sandbox, "Answers" + NUMBER.incrementAndGet());
    }

    @Test
    void upsertsByTheUniqueId() throws Exception {
        uploading.upload("Upsert", "a,1\nb,2\n", ID, number("Score", 5, 0));
        uploading.upload("Upsert", "c,3\nb,5\nb,6\n", ID, number("Score", 5, 0));

        assertThat(uploading.records("Id", "Score"))
                .isEqualTo("[{\"Id\":\"a\",\"Score\":1},{\"Id\":\"b\",\"Score\":6},{\"Id\":\"c\",\"Score\":3}]");
    }

    @Test
    void deletesByTheUniqueIdWithASubsetOfTheFields() throws Exception {
        uploading.upload("Overwrite", "a,1\nb,2\nc,3\n", ID, number("Score", 5, 0));
        uploading.upload("Delete", "b\nz\n", ID);

        assertThat(uploading.records("Id", "Score"))
                .isEqualTo("[{\"Id\":\"a\",\"Score\":1},{\"Id\":\"c\",\"Score\":3}]");
    }

    @Test
    void refusesOperationsThatDoNotFitTheUniqueId() throws Exception {
        assertThat(refused(uploading.header("Upsert", text("Name")))).contains("isUniqueId");
        assertThat(refused(uploading.header("Delete", ID))).contains("no dataset");
        assertThat(refused(uploading.header("Append", ID))).contains("use Upsert");
        assertThat(refused(Map.of("EdgemartAlias", "None", "Operation", "Upsert")))
                .contains("required for operation Upsert");
    }

    @Test
    void wantsAnAppThatExistsAndThatTheDatasetIsIn() throws Exception {
        var header = uploading.header("Overwrite", text("Name"));
        header.put("EdgemartContainer", "Nowhere");
        assertThat(refused(header)).contains("no app or folder Nowhere");
        header.put("EdgemartContainer", "Claims_Team");
        uploading.upload(header, "a\n");
        header.put("EdgemartContainer", "SharedApp");

        assertThat(refused(header)).contains("the dataset is in the app Claims_Team");
        assertThat(sandbox.get(RunningSandbox.API + "/wave/datasets/" + uploading.alias())
                        .path("folder")
                        .path("label")
                        .asString())
                .isEqualTo("Claims Team &amp; Partners");
    }

    @Test
    void readsDialects() throws Exception {
        var fields = new String[] {
            text("Name"), text("More"), number("Score", 5, 1).replace("}", ",\"decimalSeparator\":\",\"}")
        };
        var format = "\"fieldsDelimitedBy\":\"\\t\",\"fieldsEnclosedBy\":\"'\",\"fieldsEscapedBy\":\"\\\\\"";
        var end = uploading.upload(
                uploading.header("Overwrite", format, fields), "a header\r\n'it\\'s'\t'\\'q\\'\n2'\t1,5\r\n");

        assertThat(end.path("Status").asString()).isEqualTo("Completed");
        assertThat(uploading.records("Name", "More", "Score"))
                .isEqualTo("[{\"Name\":\"it's\",\"More\":\"'q'\\n2\",\"Score\":1.5}]");
    }

    @Test
    void rejectsASpaceNextToAQuoteAndTrimsNothing() throws Exception {
        var end = uploading.upload("Overwrite", "\"a\" ,x\nb\"c,y\n b , \n", text("Name"), text("More"));

        assertThat(end.path("StatusMessage").asString()).contains("2 rows were rejected; line 1");
        assertThat(uploading.records("Name", "More")).isEqualTo("[{\"Name\":\" b \",\"More\":\" \"}]");
    }

    @Test
    void failsForQuotesThatNoMetadataAnnounce() throws Exception {
        var header =
                uploading.header("Overwrite", "\"fieldsDelimitedBy\":\",\"", new String[] {text("Name"), text("More")});

        assertThat(uploading
                        .upload(header, "h,i\n\"a\",\"b\"\n")
                        .path("StatusMessage")
                        .asString())
                .isEqualTo("field-count, 2, and header's column-count, 1, do not match");
    }

    @Test
    void keepsNumbersBeyondDoublesAndMultipleValues() throws Exception {
        var several = field("Tags", "\"type\":\"Text\",\"isMultiValue\":true,\"multiValueSeparator\":\"|\"");
        uploading.upload(
                "Overwrite",
                "a,36028797018963967,x|y & z\nb,,\nc,-36028797018963968,\nd,36028797018963968,\n",
                text("Name"),
                number("Big", 17, 0),
                several);

        assertThat(uploading.records("Name", "Big", "Tags"))
                .isEqualTo("[{\"Name\":\"a\",\"Big\":36028797018963967,\"Tags\":[\"x\",\"y & z\"]},{\"Name\":\"b\"},"
                        + "{\"Name\":\"c\",\"Big\":-36028797018963968,\"Tags\":null}]");
    }

    @Test
    void abortsWhatIsNotBeingProcessed() throws Exception {
        var id = sandbox.post(HEADERS, uploading.header("Overwrite", text("Name")))
                .path("id")
                .asString();
        uploading.part(id, "a\n");

        assertThat(sandbox.send("PATCH", HEADERS + "/" + id, Map.of("Action", "Abort"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(sandbox.get(HEADERS + "/" + id).path("Status").asString()).isEqualTo("NotProcessed");
        assertThat(sandbox.soql("SELECT count() FROM InsightsExternalDataPart WHERE InsightsExternalDataId = '" + id
                                + "'")
                        .path("totalSize")
                        .asInt())
                .isZero();
    }

    @Test
    void leavesOutFieldsThatAreSkipped() throws Exception {
        var skipped = field("More", "\"type\":\"Text\",\"isSkipped\":true");
        uploading.upload("Overwrite", "a,x,1\n", text("Name"), skipped, number("Score", 5, 0));
        uploading.upload("Append", "2,b\n", number("Score", 5, 0), text("Name"));

        assertThat(uploading.records("Name", "Score"))
                .isEqualTo("[{\"Name\":\"a\",\"Score\":1},{\"Name\":\"b\",\"Score\":2}]");
    }

    @Test
    void showsANewVersionLaterWhereToldTo() throws Exception {
        uploading.upload("Overwrite", "a\n", text("Name"));
        sandbox.put("/control/salesforce", "{\"visibleMillis\":600000}");
        var end = uploading.upload("Overwrite", "b\n", text("Name"));
        sandbox.put("/control/salesforce", "{\"visibleMillis\":0}");

        assertThat(end.path("Status").asString()).isEqualTo("Completed");
        assertThat(uploading.records("Name")).isEqualTo("[{\"Name\":\"a\"}]");
    }

    @Test
    void takesSoManyJobsADay() throws Exception {
        sandbox.put("/control/salesforce", "{\"jobsPerDay\":1}");
        uploading.upload("Overwrite", "a\n", text("Name"));
        var id = sandbox.post(HEADERS, uploading.header("Overwrite", text("Name")))
                .path("id")
                .asString();

        var refused = sandbox.send("PATCH", HEADERS + "/" + id, Map.of("Action", "Process"));
        sandbox.put("/control/salesforce", "{\"jobsPerDay\":50}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("has had 1 external data jobs in 24 hours");
        var counted = sandbox.soql("SELECT COUNT(Id) jobs FROM InsightsExternalData WHERE EdgemartAlias = '"
                + uploading.alias() + "' AND SubmittedDate = LAST_N_DAYS:1 AND CreatedDate >= 2020-01-01T00:00:00Z");
        assertThat(counted.path("records").path(0).path("jobs").asInt()).isEqualTo(1);
    }

    @Test
    void endsJobsAsOrdered() throws Exception {
        sandbox.order(Fault.next(FaultKind.JOB_FAILED, 1));
        assertThat(uploading
                        .upload("Overwrite", "a\n", text("Name"))
                        .path("Status")
                        .asString())
                .isEqualTo("Failed");
        sandbox.order(Fault.next(FaultKind.JOB_WARNED, 1));
        assertThat(uploading
                        .upload("Overwrite", "a\n", text("Name"))
                        .path("StatusMessage")
                        .asString())
                .isEqualTo("Some rows were skipped");
    }

    @Test
    void losesAndDoublesPartsAsOrdered() throws Exception {
        sandbox.order(Fault.next(FaultKind.PART_LOST, 1));
        assertThat(uploading
                        .upload("Overwrite", "a\n", text("Name"))
                        .path("StatusMessage")
                        .asString())
                .contains("contiguous");
        sandbox.order(Fault.next(FaultKind.PART_DOUBLED, 1));
        uploading.upload("Overwrite", "a\n", text("Name"));
        assertThat(uploading.records("Name")).isEqualTo("[{\"Name\":\"a\"},{\"Name\":\"a\"}]");
    }

    private static String refused(Map<String, String> header) throws Exception {
        var answer = sandbox.send("POST", HEADERS, header);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("FIELD_INTEGRITY_EXCEPTION");
        return answer.body();
    }
}
