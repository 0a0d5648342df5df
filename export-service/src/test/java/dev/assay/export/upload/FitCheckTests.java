package dev.assay.export.upload;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FitCheckTests {

    private final FitCheck check = new FitCheck();

    @Test
    void takesWhatTheDatasetTakes() {
        assertThatCode(() -> check.row("r".repeat(255), "b".repeat(255), "p".repeat(255), "v".repeat(32_000)))
                .doesNotThrowAnyException();
    }

    @Test
    void namesTheRecordWhoseValueIsTooLong() {
        assertThatThrownBy(() -> check.row("C-17", "March", "summary", "v".repeat(32_001)))
                .isInstanceOf(GivenUp.class)
                .hasMessageContaining("Value of record C-17")
                .hasMessageContaining("32,001");
    }

    @Test
    void refusesABatchNameThatIsTooLong() {
        assertThatThrownBy(() -> check.row("C-17", "b".repeat(256), "summary", "v"))
                .isInstanceOf(GivenUp.class)
                .hasMessageContaining("Batch Name");
    }
}
