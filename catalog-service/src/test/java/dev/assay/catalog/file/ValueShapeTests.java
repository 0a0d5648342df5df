package dev.assay.catalog.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueShapeTests {

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "+12.50", "0.001", "1e5", "1.5E-10", "123456789012345678901234567890.5"})
    void takesNumbers(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(ValueShape.number(bytes, 0, bytes.length)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "01234", "1.", ".5", "1,5", "1e", "1e1234", "12a", " 1", "NaN", "0x10", "1.2.3"})
    void takesNothingElseForNumbers(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(ValueShape.number(bytes, 0, bytes.length)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-28",
                "2024-02-29",
                "2026-03-01T10:20",
                "2026-03-01 10:20:30.5+02:00",
                "2026-03-01T10:20Z"
            })
    void takesDates(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(ValueShape.date(bytes, 0, bytes.length)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29",
                "2026-13-01",
                "01.02.2026",
                "2026-1-1",
                "2026-03-01T25:00",
                "20260301",
                "yesterday..."
            })
    void takesNothingElseForDates(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(ValueShape.date(bytes, 0, bytes.length)).isFalse();
    }
}
