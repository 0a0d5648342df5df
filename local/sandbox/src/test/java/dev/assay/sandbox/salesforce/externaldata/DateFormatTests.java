package dev.assay.sandbox.salesforce.externaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.format.DateTimeParseException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFormatTests {

    @ParameterizedTest
    @CsvSource({
        "yyyy-MM-dd, 2025-02-28, 2025-02-28T00:00",
        "yyyy-MM-dd HH:mm:ss, 2025-02-28 23:59:58, 2025-02-28T23:59:58",
        "yyyy-MM-dd'T'HH:mm:ss.SSS'Z', 2025-02-28T10:11:12.013Z, 2025-02-28T10:11:12.013",
        "yyyy-MM-dd'T'HH:mm:ss.SSSXXX, 2025-02-28T10:11:12.013+0200, 2025-02-28T08:11:12.013",
        "dd.MM.yyyy, 01.12.2025, 2025-12-01T00:00",
        "HH:mm:ss dd/MM/yyyy, 01:02:03 31/12/2025, 2025-12-31T01:02:03",
        "MM/dd/yyyy hh:mm:ss a, 12/31/2025 11:59:59 PM, 2025-12-31T23:59:59",
        "d.M.yy, 1.2.25, 2025-02-01T00:00"
    })
    void reads(String format, String text, String time) {
        assertThat(DateFormat.of(format).orElseThrow().read(text)).hasToString(time);
    }

    @ParameterizedTest
    @CsvSource({
        "yyyy-MM-dd, 2025-02-30",
        "yyyy-MM-dd, 2025-2-28",
        "yyyy-MM-dd, '2025-02-28 '",
        "yyyy-MM-dd, 2025-02-28 10:00:00",
        "yyyy-MM-dd'T'HH:mm:ss.SSSXXX, 2025-02-28T10:11:12.013+02:00",
        "yyyy-MM-dd'T'HH:mm:ss.SSSXXX, 2025-02-28T10:11:12.013Z",
        "MM/dd/yyyy hh:mm:ss a, 12/31/2025 23:59:59 PM"
    })
    void refusesWhatIsWrittenOtherwise(String format, String text) {
        assertThatThrownBy(() -> DateFormat.of(format).orElseThrow().read(text))
                .isInstanceOf(DateTimeParseException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'only text'", "yyyy-QQ", "yyyy-MM-dd 'open"})
    void knowsNoOtherFormats(String format) {
        assertThat(DateFormat.of(format)).isEmpty();
    }
}
