package dev.assay.catalog.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.catalog.dataset.DatasetSources;
import dev.assay.catalog.dataset.RecordQuery;
import dev.assay.catalog.dataset.Row;
import dev.assay.contracts.FieldCondition;
import dev.assay.contracts.Selection;
import dev.assay.contracts.http.Dataset;
import dev.assay.contracts.http.DatasetField;
import dev.assay.contracts.http.DatasetPage;
import dev.assay.contracts.http.DatasetSample;
import dev.assay.contracts.http.FileFacts;
import dev.assay.contracts.http.FileInspection;
import dev.assay.contracts.http.RowProblem;
import dev.assay.testing.AssayTest;
import dev.assay.testing.TestHttp;
import dev.assay.testing.TestTokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

@AssayTest
@TestPropertySource(properties = "catalog.files.chunk-bytes=1000")
class UploadIntegrationTests {

    @LocalServerPort
    int port;

    @Autowired
    DatasetSources sources;

    private final String name = "upload-" + UUID.randomUUID();

    @Test
    void tellsHowItReadAFile() throws IOException {
        var dataset = uploaded("id;Straße\n1;Größe 5 €\n".getBytes("windows-1252"), "");

        assertThat(dataset.file())
                .isEqualTo(new FileFacts(FileFacts.Format.CSV, "windows-1252", false, ";", "\"", 22, 0));
        assertThat(sampled()).containsExactly(Map.of("id", "1", "Straße", "Größe 5 €"));
    }

    @Test
    void readsAFileAsTheUserSays() throws IOException {
        var dataset = uploaded(
                "id:note\n'1':'łódź'\n".getBytes("ISO-8859-2"), "&delimiter=:&quote=single&encoding=latin2&format=csv");

        assertThat(dataset.file())
                .extracting(FileFacts::encoding, FileFacts::quote)
                .containsExactly("ISO-8859-2", "'");
        assertThat(sampled()).containsExactly(Map.of("id", "1", "note", "łódź"));
    }

    @Test
    void takesJsonLines() {
        var dataset = uploaded(utf8("{\"id\":\"1\",\"n\":1.50}\n{\"id\":\"2\",\"o\":{\"a\": [1]}}\n"), "&idField=id");

        assertThat(dataset.file()).extracting(FileFacts::format).isEqualTo(FileFacts.Format.JSONL);
        assertThat(dataset.fields())
                .containsExactly(
                        new DatasetField("id", "id", DatasetField.Type.TEXT),
                        new DatasetField("n", "n", DatasetField.Type.NUMBER),
                        new DatasetField("o", "o", DatasetField.Type.TEXT));
        assertThat(sampled()).containsExactly(Map.of("id", "1", "n", "1.50"), Map.of("id", "2", "o", "{\"a\":[1]}"));
    }

    @Test
    void showsWhatItWouldFindBeforeAllIsSent() {
        var csv = "id\tamount\n"
                + IntStream.range(0, 60_000).mapToObj(i -> i + "\t1.5\n").collect(Collectors.joining());
        var head = utf8(csv.substring(0, 300_000).replace("\n7\t1.5", "\n7"));

        var inspection = Objects.requireNonNull(
                post("/api/sources/files/inspect", head, FileInspection.class).getBody());

        assertThat(inspection.file().delimiter()).isEqualTo("\t");
        assertThat(inspection.whole()).isFalse();
        assertThat(inspection.fields())
                .extracting(DatasetField::type)
                .containsExactly(DatasetField.Type.NUMBER, DatasetField.Type.NUMBER);
        assertThat(inspection.records()).hasSize(20).startsWith(Map.of("id", "0", "amount", "1.5"));
        assertThat(inspection.problems())
                .containsExactly(new RowProblem(9, "The row has 1 values, the header 2.", "value-count"));
    }

    @Test
    void takesWhatIsAsLongAsItLooksForTheBeginningOfMore() {
        var csv = "id,note\n" + "1,\"a few words\"\n".repeat(30_000);
        var head = Arrays.copyOf(utf8(csv), 262_144);
        assertThat(head[head.length - 1]).as("a byte within quotes").isNotEqualTo((byte) '\n');

        var inspection = Objects.requireNonNull(
                post("/api/sources/files/inspect", head, FileInspection.class).getBody());

        assertThat(inspection.whole()).isFalse();
        assertThat(inspection.problems()).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithLinesOfJsonBeforeItMissesTheirId() {
        var spread = detail("{\"id\": 1,\n\"n\": 2}\n", "&idField=id");

        assertThat(spread.path("detail").asString()).startsWith("2 rows cannot be taken.");
        assertThat(spread.path("rows").path(0).path("message").asString())
                .endsWith("the line ends before its object does. Write each object on one line.");
        assertThat(detail("\n\n", "&idField=id&format=jsonl").path("detail").asString())
                .isEqualTo("The file has no objects, of which each line has one; bring one that has some.");
        assertThat(detail("id\n", "&idField=id").path("detail").asString()).contains("no rows beside its header");
    }

    private JsonNode detail(String file, String parameters) {
        return Objects.requireNonNull(
                upload(utf8(file), parameters, JsonNode.class).getBody());
    }

    @Test
    void keepsEverySkippedRowWithTheVersion() {
        var csv = IntStream.range(0, 2_500)
                .mapToObj(i -> "x\n" + i + ",y\n")
                .collect(Collectors.joining("", "id,b\n", ""));
        var dataset = uploaded(utf8(csv + "7,again\n"), "&idField=id&badRows=skip");

        assertThat(dataset.records()).isEqualTo(2_500);
        assertThat(Objects.requireNonNull(dataset.file()).refusedRows()).isEqualTo(2_501);
        var lines =
                get("/datasets/" + name + "/refused-rows", String.class).lines().toList();
        assertThat(lines)
                .hasSize(2_502)
                .startsWith("line,kind,message", "2,value-count,\"The row has 1 values, the header 2.\"");
        assertThat(lines.getLast())
                .isEqualTo("5002,repeated-id,\"The id '7' is already on line 17. Ids must be unique.\"");
        assertThat(get("/datasets/" + name + "/refused-rows?format=jsonl", String.class)
                        .lines())
                .hasSize(2_501)
                .contains("{\"line\":2,\"message\":\"The row has 1 values, the header 2.\",\"kind\":\"value-count\"}");
    }

    @Test
    void keepsAReportAboutAFileThatItRefuses() {
        var problem = Objects.requireNonNull(
                upload(utf8("id,b\n1,2\nx\n3,4\n"), "", JsonNode.class).getBody());

        var report = problem.path("report").asString();
        assertThat(get(report.substring("/api/sources/files".length()), String.class))
                .isEqualTo("line,kind,message\r\n3,value-count,\"The row has 1 values, the header 2.\"\r\n");
    }

    @Test
    void leavesNothingOfAnUploadThatBreaksOff() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var out = socket.getOutputStream();
            out.write(utf8("POST /api/sources/files/datasets?name=" + name
                    + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + TestTokens.analyst()
                    + "\r\nContent-Type: text/csv\r\nContent-Length: 1000000\r\n\r\nid,b\n1,2\n"));
            out.flush();
            socket.shutdownOutput();
            // Ends when the service has given up and closes.
            assertThat(socket.getInputStream().readAllBytes()).isNotNull();
        }

        assertThat(get("/datasets?q=" + name, DatasetPage.class).datasets()).isEmpty();
        assertThat(uploaded(utf8("id,b\n1,2\n"), "").records()).isEqualTo(1);
    }

    @Test
    void readsTheOldVersionAfterTheFileCameAgain() {
        var old = uploaded(utf8(rows(0, 300)), "&idField=id");
        uploaded(utf8("id,n\nother,1\n"), "&idField=id");

        try (var reader = sources.of("files").open(query(old, new Selection.All()))) {
            assertThat(reader.total()).isEqualTo(300);
            assertThat(reader.read(298, null, 10)).extracting(Row::id).containsExactly("r298", "r299");
        }
    }

    @Test
    void numbersFilteredRecordsTheSameWhereverReadingBegins() {
        var dataset = uploaded(utf8(rows(0, 1_000)), "&idField=id");
        var atLeast = new FieldCondition("n", FieldCondition.Operator.AT_LEAST, "7.0", null);

        try (var reader = sources.of("files").open(query(dataset, new Selection.All(List.of(atLeast))))) {
            assertThat(reader.total()).isEqualTo(300);
            var all = reader.read(0, null, 1_000);
            assertThat(all.getFirst()).isEqualTo(new Row("r7", null, Map.of("n", "7")));
            assertThat(all).extracting(Row::id).doesNotHaveDuplicates().hasSize(300);
            assertThat(reader.reread(297, 300)).isEqualTo(all.subList(297, 300));
            assertThat(reader.reread(100, 103)).isEqualTo(all.subList(100, 103));
        }
    }

    @Test
    void readsListedRecordsInTheOrderOfTheList() {
        var dataset = uploaded(utf8(rows(0, 1_000)), "&idField=id");
        var ids = List.of("r999", "r0", "r500", "r1");

        try (var reader = sources.of("files").open(query(dataset, new Selection.Ids(ids)))) {
            assertThat(reader.read(0, null, 10)).extracting(Row::id).containsExactlyElementsOf(ids);
        }
    }

    private static String rows(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "r" + i + "," + i % 10 + "\n")
                .collect(Collectors.joining("", "id,n\n", ""));
    }

    private static RecordQuery query(Dataset dataset, Selection selection) {
        return new RecordQuery(
                "files",
                dataset.id(),
                Objects.requireNonNull(dataset.versionId()),
                "id",
                null,
                List.of("n"),
                selection,
                false);
    }

    private List<Map<String, String>> sampled() {
        return get("/datasets/" + name + "/sample", DatasetSample.class).records();
    }

    private Dataset uploaded(byte[] file, String parameters) {
        var answer = upload(file, parameters, Dataset.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        return Objects.requireNonNull(answer.getBody());
    }

    private <T> ResponseEntity<T> upload(byte[] file, String parameters, Class<T> type) {
        return post("/api/sources/files/datasets?name=" + name + parameters, file, type);
    }

    private <T> ResponseEntity<T> post(String path, byte[] file, Class<T> type) {
        return TestHttp.client(port, TestTokens.analyst())
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(file)
                .retrieve()
                .toEntity(type);
    }

    private <T> T get(String path, Class<T> type) {
        return Objects.requireNonNull(TestHttp.client(port, TestTokens.viewer())
                .get()
                .uri("/api/sources/files" + path)
                .retrieve()
                .body(type));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
