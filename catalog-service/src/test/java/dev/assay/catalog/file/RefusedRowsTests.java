package dev.assay.catalog.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.http.RowProblem;
import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class RefusedRowsTests {

    @Test
    void tellsAllByLineWhicheverWayTheyWereFound() throws IOException {
        try (var refused = new RefusedRows()) {
            refused.add(new RowProblem(2, "a", "value-count"));
            refused.add(new RowProblem(9, "ü😀", "undecodable"));
            refused.addRepeated(new RowProblem(5, "b", "repeated-id"));
            refused.addRepeated(new RowProblem(11, "c", "repeated-id"));

            var lines = new ArrayList<Long>();
            refused.each(row -> lines.add(row.line()));

            assertThat(lines).containsExactly(2L, 5L, 9L, 11L);
            assertThat(refused.first().get(2)).isEqualTo(new RowProblem(9, "ü😀", "undecodable"));
        }
    }

    @Test
    void showsTheFirstHundred() throws IOException {
        try (var refused = new RefusedRows()) {
            for (int line = 2; line < 1_000; line++) {
                refused.add(new RowProblem(line, "bad", "value-count"));
            }

            assertThat(refused.count()).isEqualTo(998);
            assertThat(refused.first()).hasSize(100);
            assertThat(refused.first().getLast().line()).isEqualTo(101);
        }
    }

    @Test
    void hasNoneToTellAtFirst() throws IOException {
        try (var refused = new RefusedRows()) {
            assertThat(refused.first()).isEmpty();
        }
    }
}
