package dev.assay.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTests {

    @ParameterizedTest
    @ValueSource(strings = {"1.10", "12500000.5", "0.1", "-3", "12345678901234567890.123456789", "3.0"})
    void keepsNumbersAsTheyWereWritten(String number) {
        var response = "{\"amount\":" + number + "}";

        assertThat(Json.MAPPER.writeValueAsString(Json.MAPPER.readTree(response)))
                .isEqualTo(response);
    }

    @Test
    void leavesOutWhatIsAbsent() {
        assertThat(Json.MAPPER.writeValueAsString(new Pair("a", null))).isEqualTo("{\"left\":\"a\"}");
    }

    private record Pair(String left, String right) {}
}
