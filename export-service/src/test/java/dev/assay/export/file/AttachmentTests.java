package dev.assay.export.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "March claims.csv | attachment; filename=\"March claims.csv\"",
                "März 🦆.csv | attachment; filename=\"Marz _.csv\"; filename*=UTF-8''M%C3%A4rz%20%F0%9F%A6%86.csv",
                "日本.jsonl | attachment; filename=\"__.jsonl\"; filename*=UTF-8''%E6%97%A5%E6%9C%AC.jsonl",
                "50% 'off'.csv | attachment; filename=\"50_ 'off'.csv\"; filename*=UTF-8''50%25%20%27off%27.csv"
            })
    void namesTheFileForOldAndNewPrograms(String name, String header) {
        assertThat(Attachment.named(name)).isEqualTo(header);
    }
}
