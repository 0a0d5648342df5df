package dev.assay.salesforce.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.salesforce.OrgFailure;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;

class QueryAnswerTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "36028797018963967 | 36028797018963967",
                "-0.10 | -0.10",
                "1.5E7 | 15000000",
                "1E-7 | 0.0000001",
                "12345678901234567890.123456789 | 12345678901234567890.123456789",
                "true | true",
                "\"R&amp;D <b>\" | R&amp;D <b>",
                "\"line\\nbreak \\\"q\\\" \\\\\" | ^line\nbreak \"q\" \\^",
                "[\"a, b\",\"c\"] | [\"a, b\",\"c\"]"
            })
    void saysExactlyWhatCame(String json, String text) {
        assertThat(read("{\"results\":{\"records\":[{\"f\":" + json + "}]}}")
                        .rows()
                        .getFirst()[0])
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}", "{\"f\":null}", "{\"f\":\"\"}", "{\"f\":[]}", "{\"other\":{\"f\":1}}"})
    void findsNoValueWhereThereIsNone(String record) {
        assertThat(read("{\"results\":{\"records\":[" + record + "]}}").rows().getFirst()[0])
                .isNull();
    }

    @Test
    void passesOverEverythingElse() {
        var answer = read("""
            {"action":"query","responseId":"x","results":{"metadata":[{"records":[{"f":"no"}]}],"records":[{"f":"a"},{"f":"b"}]},
             "query":"q","responseTime":3}
            """);

        assertThat(answer.whole()).extracting(row -> row[0]).containsExactly("a", "b");
    }

    @Test
    void doesNotTakeAWarnedAnswerForTheWhole() {
        var answer =
                read("{\"results\":{\"records\":[{\"f\":\"a\"}]},\"warnings\":[{\"code\":\"001\",\"message\":\"Limit"
                        + " exceeded\"}]}");

        assertThat(answer.rows()).hasSize(1);
        assertThatThrownBy(answer::whole).isInstanceOf(OrgFailure.class).hasMessageContaining("Limit exceeded");
    }

    @Test
    void seesWhereAnAnswerWasCutOff() {
        var whole = "{\"results\":{\"metadata\":[],\"records\":[{\"f\":\"a\"},{\"f\":12}]},\"responseTime\":3}";

        for (int end = 0; end < whole.length(); end++) {
            var cut = whole.substring(0, end);
            assertThatThrownBy(() -> read(cut)).as(cut).isInstanceOf(JacksonException.class);
        }
        assertThat(read(whole).rows()).hasSize(2);
    }

    private static WaveRecords read(String answer) {
        return QueryAnswer.read(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)), List.of("f"));
    }
}
