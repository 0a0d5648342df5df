package dev.assay.export.enriched;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateCellsTests {

    private final DateCells cells = new DateCells();

    @ParameterizedTest
    @CsvSource({
        "2026-11-28, 2026-11-28T00:00:00.000Z",
        "2026-11-28T23:05, 2026-11-28T23:05:00.000Z",
        "2026-11-28 23:05:07, 2026-11-28T23:05:07.000Z",
        "2026-11-28T23:05:07.123456Z, 2026-11-28T23:05:07.123Z",
        "2026-11-28t23:05:07z, 2026-11-28T23:05:07.000Z",
        "2026-11-28T23:05:07+02:00, 2026-11-28T21:05:07.000Z",
        "2026-11-28T23:05:07.000+0000, 2026-11-28T23:05:07.000Z",
        "2026-11-28T23:05:07-05, 2026-11-29T04:05:07.000Z",
        "' 2026-11-28 ', 2026-11-28T00:00:00.000Z"
    })
    void bringEveryIsoFormIntoOne(String value, String cell) {
        assertThat(cells.cell(value)).isEqualTo(cell);
    }

    @Test
    void sayWhatIsCut() {
        cells.cell("2026-11-28T23:05:07.123456Z");
        assertThat(cells.lost()).isEqualTo("cut to milliseconds");

        cells.cell("2026-11-28T23:05:07.123Z");
        assertThat(cells.lost()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "28.11.2026", "2026-02-30", "2026-13-01", "0000-01-01", "2026", "1764370000"})
    void takeNothingElse(String value) {
        assertThat(cells.cell(value)).isNull();
    }
}
