package dev.assay.launcher.run;

import static dev.assay.launcher.run.ProgressFixture.progress;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Json;
import dev.assay.contracts.OutcomeCounts;
import dev.assay.contracts.Reason;
import dev.assay.contracts.RunState;
import dev.assay.contracts.topic.ExportProgress.Upload;
import dev.assay.contracts.topic.ExportProgress.UploadState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultTests {

    private static final Upload FAILED = new Upload(
            UploadState.FAILED, "Structured_Response", "06V1", 1, 40, 39L, null, "append", 800L, null, null, null);
    private static final Deliveries NOT_ARRIVED = new Deliveries(true, FAILED, false, null);

    @ParameterizedTest
    @CsvSource({"COMPLETED, 0", "COMPLETED_WITH_FAILURES, 3", "CANCELLED, 4", "PAUSED, 5", "FAILED, 1"})
    void endsWithACodeForEveryState(RunState state, int code) {
        assertThat(result(state, false).exitCode()).isEqualTo(code);
    }

    @Test
    void isNoSuccessWhenTheUploadFailed() {
        assertThat(result(RunState.COMPLETED, true).exitCode()).isEqualTo(1);
        assertThat(result(RunState.COMPLETED_WITH_FAILURES, true).exitCode()).isEqualTo(1);
    }

    @Test
    void isOneObjectForScripts() {
        assertThat(Json.MAPPER.writeValueAsString(
                        result(RunState.COMPLETED_WITH_FAILURES, false).asObject()))
                .isEqualTo("""
                    {"run":"r1","state":"completed_with_failures","records":10,"succeeded":7,"invalid":2,"failed":1,\
                    "cancelled":0,"seconds":1.235,"inputTokens":1200,"outputTokens":340,"out":"/tmp/x.csv"}\
                    """);
    }

    @Test
    void isNoSuccessWhenADatasetOfItsOwnWasWantedAndIsNotThere() {
        var deliveries = new Deliveries(false, null, true, null);

        assertThat(new Result(progress(RunState.COMPLETED, 10, OutcomeCounts.NONE, null), 1, null, deliveries)
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void hasTheReceiptForScripts() {
        assertThat(Json.MAPPER.writeValueAsString(
                        result(RunState.COMPLETED, true).asObject()))
                .contains("\"out\":\"/tmp/x.csv\",\"upload\":{\"state\":\"failed\",\"dataset\":\"Structured_Response\"")
                .contains("\"rowsSent\":40,\"rowsFound\":39");
    }

    @Test
    void tellsPeopleWhy() {
        assertThat(result(RunState.FAILED, false).asText()).contains("failed").contains("The dataset is empty.");
    }

    @Test
    void saysHowAPausedRunGoesOn() {
        assertThat(result(RunState.PAUSED, false).asText())
                .endsWith("Then: ./assay runs resume r1, and when it has ended ./assay download r1");
    }

    private static Result result(RunState state, boolean uploadFailed) {
        var counts = new OutcomeCounts(7, 2, 1, 0);
        var reason = state == RunState.FAILED ? new Reason("empty", "The dataset is empty.") : null;
        return new Result(
                progress(state, 10, counts, reason),
                1.2346,
                "/tmp/x.csv",
                uploadFailed ? NOT_ARRIVED : Deliveries.NONE);
    }
}
