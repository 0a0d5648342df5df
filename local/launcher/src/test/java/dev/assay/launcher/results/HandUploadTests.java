package dev.assay.launcher.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.ExportTarget;
import dev.assay.contracts.http.UploadRequest;
import dev.assay.launcher.ExitCodes;
import dev.assay.launcher.client.StandInGateway;
import dev.assay.launcher.up.CtrlC;
import dev.assay.launcher.up.Screen;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HandUploadTests {

    private static final UploadRequest REQUEST =
            new UploadRequest(new ExportTarget("org", "Answers", null, ExportTarget.Operation.APPEND), null, false);

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final StandInGateway gateway = new StandInGateway();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void sendsNothingThatIsKnownToBeRefused() throws InterruptedException {
        gateway.answer("POST /api/results/r1/upload/check", 200, """
            {"rows":12,"bytes":900,"jobsToday":50,"jobLimit":50,
             "problems":[{"code":"too-many-jobs","message":"50 of 50 uploads are used up."}],
             "remarks":[]}\
            """);

        assertThat(upload().send(REQUEST, false)).isEqualTo(ExitCodes.ERROR);

        assertThat(said).hasToString("""
            12 rows, 900 bytes before compression; 50 of 50 uploads into this dataset in the last 24 hours.
              50 of 50 uploads are used up.
            Nothing was sent.
            """);
        assertThat(gateway.asked()).hasSize(1);
    }

    @Test
    void sendsInSpiteOfRemarksAndWaitsForTheReceipt() throws InterruptedException {
        gateway.answer("POST /api/results/r1/upload/check", 200, """
                        {"rows":12,"bytes":900,"jobLimit":50,"problems":[],
                         "remarks":[{"code":"values-changed","message":"2 × cut."}]}\
                        """)
                .answer("POST /api/results/r1/upload", 202, progress("sending", 0, ""))
                .answer("GET /api/results/r1", 200, progress("processing", 12, ""))
                .answer("GET /api/results/r1", 200, progress("uploaded", 12, ",\"rowsFound\":12"));

        assertThat(upload().send(REQUEST, false)).isEqualTo(ExitCodes.OK);

        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("2 × cut.", "Uploaded to Answers: 12 rows sent, 12 found.");
    }

    private static String progress(String state, int rows, String found) {
        return """
            {"id":"m","at":"2026-01-01T00:00:00Z","runId":"r1","revision":1,"sequence":1,"state":"ready","outcomes":3,
             "upload":{"state":"%s","dataset":"Answers","partsSent":1,"rowsSent":%d%s}}\
            """.formatted(state, rows, found);
    }

    private HandUpload upload() {
        var screen = new Screen(new PrintStream(said, true, StandardCharsets.UTF_8), false);
        return new HandUpload(gateway.client(), screen, new CtrlC(), "r1");
    }
}
