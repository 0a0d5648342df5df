package dev.assay.service.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.assay.contracts.Json;
import dev.assay.contracts.http.DatasetSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnreadableBodyTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"filter":[{"field":"n","operator":"like"}]}    | 'filter[0].operator' is 'like', and must be one of equals, not-equals, less-than,
        {"fields":"n"}                                  | 'fields' must be a list.
        {"seed":"many"}                                 | 'seed' must be a number.
        {"fields":[{}]}                                 | 'fields[0]' must be a text.
        []                                              | it must be an object with what it needs.
        {"size":                                        | it is no valid JSON at line 1, column 9.
        {"size" 1}                                      | it is no valid JSON at line 1, column
        """)
    void saysWhatIsExpectedWhere(String body, String words) {
        var cause = catchThrowable(() -> Json.MAPPER.readValue(body, DatasetSample.Question.class));

        assertThat(UnreadableBody.says(cause)).startsWith(words).doesNotContain("dev.assay", "java", "Source");
    }

    @Test
    void saysThatThereIsNone() {
        assertThat(UnreadableBody.says(null)).contains("missing");
    }
}
