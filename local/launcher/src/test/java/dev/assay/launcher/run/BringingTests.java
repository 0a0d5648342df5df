package dev.assay.launcher.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.launcher.client.Datasets;
import dev.assay.launcher.client.StandInGateway;
import dev.assay.launcher.up.Screen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BringingTests {

    private static final String POST = "POST /api/sources/files/datasets";
    private static final String ROWS = "line,kind,message\r\n3,value-count,\"1 value, not 2\"\r\n";

    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final StandInGateway gateway = new StandInGateway();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void showsHowTheFileWasRead() throws InterruptedException, IOException {
        gateway.answer(POST, 201, dataset("csv", "windows-1252", ",\"delimiter\":\"\\t\",\"quote\":\"'\"", 0));

        bring(null);

        assertThat(said)
                .hasToString(
                        "Read claims.txt as CSV, windows-1252, delimiter tab, quote ': 1 fields, 4,900 records.\n");
    }

    @Test
    void writesDownWhatWasLeftOut() throws InterruptedException, IOException {
        gateway.answer(POST, 201, dataset("jsonl", "UTF-8", "", 1))
                .answer("GET /api/sources/files/datasets/f1/refused-rows", 200, ROWS);
        var out = folder.resolve("refused.csv");

        bring(out.toString());

        assertThat(said.toString(StandardCharsets.UTF_8))
                .startsWith("Read claims.txt as JSON Lines, UTF-8: 1 fields, 4,900 records, 1 row left out.\n")
                .contains(out.toString());
        assertThat(out).hasContent(ROWS);
    }

    @Test
    void writesDownWhyTheFileWasRefused() {
        gateway.answer(POST, 400, """
            {"type":"/problems/bad-file","detail":"1 row cannot be taken.","badRows":1,"rows":[],
             "report":"/api/sources/files/refused-rows/r1"}\
            """).answer("GET /api/sources/files/refused-rows/r1", 200, ROWS);
        var out = folder.resolve("refused.csv");

        assertThatThrownBy(() -> bring(out.toString())).hasMessageContaining("--skip-bad-rows");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("1 row cannot be taken", out.toString());
        assertThat(out).hasContent(ROWS);
    }

    private static String dataset(String format, String encoding, String signs, int refused) {
        return """
            {"sourceId":"files","id":"f1","name":"claims","label":"claims","records":4900,
             "fields":[{"name":"a","label":"a","type":"text"}],
             "file":{"format":"%s","encoding":"%s","byteOrderMark":false%s,"bytes":10,"refusedRows":%d}}\
            """.formatted(format, encoding, signs, refused);
    }

    private void bring(@Nullable String refusedRows) throws InterruptedException, IOException {
        var file = Files.writeString(folder.resolve("claims.txt"), "a\n1\n");
        var screen = new Screen(new PrintStream(said, true, StandardCharsets.UTF_8), false);
        var reading = new Datasets.FileWish("a", false, true, null, null, null, null);
        new Bringing(gateway.client().datasets(), screen, refusedRows).bring(new Wish.Records.InFile(file, reading));
    }
}
