package dev.assay.catalog.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchingRowsTests {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 100, 5_000, 70_000})
    void findsEachRowByNumber(int oneIn) {
        var random = new Random(oneIn);
        var rows = new MatchingRows();
        var expected = new ArrayList<Integer>();
        for (int row = 0; row < 200_000; row++) {
            if (random.nextInt(oneIn) == 0) {
                rows.add(row);
                expected.add(row);
            }
        }
        rows.counted();

        assertThat(rows.total()).isEqualTo(expected.size());
        var found = new ArrayList<Integer>();
        for (int number = 0; number < rows.total(); number++) {
            found.add(rows.row(number));
        }
        assertThat(found.equals(expected)).isTrue();
    }

    @Test
    void findsRowsBehindLongGaps() {
        var rows = new MatchingRows();
        List.of(5, 1_000_000, 1_000_001, 50_000_000).forEach(rows::add);
        rows.counted();

        assertThat(List.of(rows.row(0), rows.row(1), rows.row(2), rows.row(3)))
                .containsExactly(5, 1_000_000, 1_000_001, 50_000_000);
    }
}
