package dev.assay.execution.worker.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.execution.worker.validate.Validation.Response;
import dev.assay.execution.worker.validate.Validation.Violations;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseValidatorTests {

    private static final String ANSWER = "{\"mood\":\"good {}\",\"score\":7}";

    private final ResponseValidator validator = new ResponseValidator("""
            {"type":"object","properties":{"mood":{"type":"string"},"score":{"type":"integer","maximum":10},
             "day":{"type":"string","format":"date"}},"required":["mood","score"]}""");

    @ParameterizedTest
    @ValueSource(
            strings = {
                ANSWER,
                "  " + ANSWER + "\n",
                "```json\n" + ANSWER + "\n```",
                "```\n" + ANSWER + "\n```",
                "Here is the answer: " + ANSWER + " Hope it helps {really}!",
                "<think>maybe {\"mood\":\"bad\",\"score\":1} or not</think>" + ANSWER,
                "maybe {\"mood\":\"bad\",\"score\":1}</think>\n" + ANSWER,
                ANSWER + "\n\n" + ANSWER
            })
    void findsTheOneObjectInWhatTheModelWrote(String completion) {
        assertThat(validator.validate(completion)).isInstanceOfSatisfying(Response.class, response -> assertThat(
                        response.json().toString())
                .isEqualTo(ANSWER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "I do not know.",
                "[1, 2]",
                "{\"mood\":\"good\",\"score\":7,}",
                "{'mood':'good','score':7}",
                "{\"mood\":\"good\",\"mood\":\"bad\",\"score\":7}",
                "{\"mood\":\"good\",\"score\":7} {\"mood\":\"bad\",\"score\":1}",
                "{\"mood\":\"good\",\"score\":7"
            })
    void doesNotGuessAtAnythingElse(String completion) {
        assertThat(validator.validate(completion))
                .isInstanceOfSatisfying(Violations.class, violations -> assertThat(violations.all())
                        .hasSize(1));
    }

    @Test
    void namesEachViolationByItsPlace() {
        var validation = validator.validate("{\"score\":11,\"day\":\"tomorrow\"}");

        assertThat(validation).isInstanceOfSatisfying(Violations.class, violations -> {
            assertThat(violations.all())
                    .extracting(violation -> violation.path())
                    .containsExactlyInAnyOrderElementsOf(List.of("", "/score", "/day"));
            assertThat(violations.all())
                    .allSatisfy(violation -> assertThat(violation.message()).isNotBlank());
        });
    }

    @Test
    void keepsNumbersAndTheOrderOfPropertiesAsTheModelWroteThem() {
        var completion = "{\"score\":7,\"extra\":1.10,\"mood\":\"good\"}";

        assertThat(validator.validate(completion)).isInstanceOfSatisfying(Response.class, response -> assertThat(
                        response.json().toString())
                .isEqualTo(completion));
    }

    @Test
    void doesNotTakeLongOverManyBraces() {
        assertThat(validator.validate("{".repeat(20_000))).isInstanceOf(Violations.class);
        assertThat(validator.validate("{}".repeat(20_000))).isInstanceOf(Violations.class);
    }
}
