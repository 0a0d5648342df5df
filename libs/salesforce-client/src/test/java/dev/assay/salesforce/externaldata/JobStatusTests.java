package dev.assay.salesforce.externaldata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.salesforce.externaldata.JobStatus.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobStatusTests {

    @ParameterizedTest
    @CsvSource({
        "'', OPEN",
        "New, OPEN",
        "Queued, PROCESSING",
        "InProgress, PROCESSING",
        "Completed, COMPLETED",
        "CompletedWithWarnings, COMPLETED_WITH_WARNINGS",
        "Failed, FAILED",
        "NotProcessed, FAILED",
        "Not Processed, FAILED"
    })
    void comesDownToAPhase(String status, Phase phase) {
        assertThat(JobStatus.of(status, "").phase()).isEqualTo(phase);
    }

    @Test
    void findsTheNumberOfRowsInAMessage() {
        assertThat(JobStatus.of("Failed", "1,203 rows were rejected; line 7: bad")
                        .rowsNamed())
                .isEqualTo(1_203);
        assertThat(JobStatus.of("Failed", "Line 7 is bad").rowsNamed()).isNull();
    }
}
