package dev.assay.launcher.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Reason;
import dev.assay.contracts.topic.ExportProgress.Upload;
import dev.assay.contracts.topic.ExportProgress.UploadState;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReceiptTests {

    private static final Instant BEGUN = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void provesThatTheRowsArrived() {
        var upload = new Upload(
                UploadState.UPLOADED,
                "Structured_Response",
                "06V000000000001",
                3,
                80_000,
                80_000L,
                null,
                "append",
                20_400_000L,
                0L,
                BEGUN,
                BEGUN.plusMillis(4_250));

        assertThat(Receipt.of(upload)).isEqualTo("""
                Uploaded to Structured_Response: 80,000 rows sent, 80,000 found.
                  job 06V000000000001 (append), 3 parts of 20.4 MB, 4.3 s, ended 2026-01-01T00:00:04.250Z""");
    }

    @Test
    void tellsWhatTheOrgWarnsOf() {
        var reason = new Reason("completed-with-warnings", "1 row was changed.");
        var upload = new Upload(
                UploadState.UPLOADED, "Answers", "06V1", 1, 2, 2L, reason, "overwrite", 900L, 1L, BEGUN, null);

        assertThat(Receipt.of(upload)).isEqualTo("""
                Uploaded to Answers: 2 rows sent, 2 found, 1 with a warning.
                  job 06V1 (overwrite), 1 part of 900 bytes
                  The org warns: 1 row was changed.""");
    }

    @Test
    void saysWhyItFailed() {
        var reason = new Reason("refused", "The app does not exist.");
        var upload = new Upload(UploadState.FAILED, "Answers", null, 0, 2, null, reason, null, null, null, BEGUN, null);

        assertThat(Receipt.of(upload)).isEqualTo("""
                The upload to Answers failed: 2 rows sent, not counted there.
                  The app does not exist.""");
    }
}
