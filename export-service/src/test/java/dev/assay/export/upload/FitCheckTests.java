package dev.assay.export.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Reason;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FitCheckTests {

    private final FitCheck check =
            new FitCheck((position, row) -> position == 3 ? "'" + row.get(2) + "'" : "Column " + position);

    @Test
    void takesWhatTheDatasetTakes() {
        check.row(List.of("r".repeat(32_000), "b".repeat(32_000), "p".repeat(32_000), "v".repeat(32_000)));

        assertThat(check.problems()).isEmpty();
        assertThat(check.rows()).isEqualTo(1);
        assertThat(check.bytes()).isEqualTo(4 * 32_001);
    }

    @Test
    void namesRecordAndFieldOfAValueThatIsTooLong() {
        check.row(List.of("C-17", "March", "summary", "v".repeat(32_001)));

        assertThat(check.problems())
                .containsExactly(
                        new Reason(
                                "value-too-long",
                                "Record C-17: 'summary' has 32,001 characters, 32,000 are taken. Ask for shorter answers in the prompt or the schema."));
    }

    @Test
    void namesTheColumnOfAnythingElse() {
        check.row(List.of("C-17", "b".repeat(32_001), "summary", "v"));

        assertThat(check.problems()).singleElement().satisfies(problem -> assertThat(problem.message())
                .startsWith("Record C-17: Column 1 has"));
    }

    @Test
    void refusesARowThatIsTooLongAltogether() {
        check.row(Collections.nCopies(13, "v".repeat(31_000)));

        assertThat(check.problems()).extracting(Reason::code).containsExactly("record-too-long");
    }

    @Test
    void tellsAHundredProblemsAndCountsTheOthers() {
        for (int number = 0; number < 105; number++) {
            check.row(List.of("C-" + number, "March", "summary", "v".repeat(32_001)));
        }

        assertThat(check.problems()).hasSize(101).last().satisfies(problem -> assertThat(problem.message())
                .startsWith("5 more"));
    }
}
