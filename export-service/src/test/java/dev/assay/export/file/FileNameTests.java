package dev.assay.export.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTests {

    @ParameterizedTest
    @CsvSource({
        "March claims, LONG, March claims.csv",
        "März 🦆, WIDE, März 🦆 (wide).csv",
        "a/b\\c:d?, JSONL, a-b-c-d-.jsonl",
        "../../etc/passwd, LONG, -..-etc-passwd.csv",
        "'', LONG, results.csv",
        "'...', LONG, results.csv"
    })
    void isTheBatchNameWithoutWhatFileSystemsRefuse(String batchName, FileFormat format, String expected) {
        assertThat(FileName.of(batchName, format)).isEqualTo(expected);
    }

    @Test
    void isNotTooLong() {
        assertThat(FileName.of("🦆".repeat(500), FileFormat.LONG)).isEqualTo("🦆".repeat(100) + ".csv");
    }
}
