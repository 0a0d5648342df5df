package dev.assay.launcher.run;

import static dev.assay.launcher.run.ProgressFixture.progress;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.OutcomeCounts;
import dev.assay.contracts.RunState;
import org.junit.jupiter.api.Test;

class ProgressLineTests {

    @Test
    void showsCountsRateAndTimeLeft() {
        var line = ProgressLine.plain(progress(RunState.RUNNING, 5_000, new OutcomeCounts(1_200, 30, 20, 0), null));

        assertThat(line).isEqualTo("1,250 of 5,000 (25 %), 30 invalid, 20 failed, 812/s, 1 min 30 s left");
    }

    @Test
    void fillsTheBarAsRecordsFinish() {
        var half = ProgressLine.bar(progress(RunState.RUNNING, 100, new OutcomeCounts(50, 0, 0, 0), null));
        var whole = ProgressLine.bar(progress(RunState.COMPLETED, 100, new OutcomeCounts(100, 0, 0, 0), null));

        assertThat(half).startsWith("[############------------] 50 of 100");
        assertThat(whole).isEqualTo("[########################] 100 of 100 (100 %)");
    }

    @Test
    void showsTheStateUntilRecordsAreCounted() {
        assertThat(ProgressLine.bar(progress(RunState.PLANNING, null, OutcomeCounts.NONE, null)))
                .isEqualTo("planning …");
    }

    @Test
    void standsAnEmptySelection() {
        assertThat(ProgressLine.bar(progress(RunState.COMPLETED, 0, OutcomeCounts.NONE, null)))
                .contains("0 of 0 (100 %)");
    }

    @Test
    void writesDurationsForPeople() {
        assertThat(ProgressLine.duration(59)).isEqualTo("59 s");
        assertThat(ProgressLine.duration(3_599)).isEqualTo("59 min 59 s");
        assertThat(ProgressLine.duration(7_260)).isEqualTo("2 h 1 min");
    }
}
