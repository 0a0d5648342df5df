package dev.assay.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.http.PromptProblem;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What holds for every prompt, tried on texts made of the characters that matter. Seeds are fixed, so a failure repeats. */
class PromptPropertiesTests {

    private static final String ALPHABET = "{{{{}}}}\\\\ab. \n";

    private static LongStream seeds() {
        return LongStream.range(0, 2_000);
    }

    @Test
    void everyTextCanBeWrittenByEscapingItsBraces() {
        seeds().forEach(seed -> {
            var text = text(random(seed));

            var template = PromptTemplate.compile(text.replace("{{", "\\{{"));

            assertThat(template.problems()).as("seed %d", seed).isEmpty();
            assertThat(template.render(Map.of()).text()).as("seed %d", seed).isEqualTo(text);
        });
    }

    @Test
    void valuesAreNeverReadAsTemplate() {
        seeds().forEach(seed -> {
            var random = random(seed);
            var value = text(random);
            var prompt = "<{{a}}|{{ a }}>";

            assertThat(PromptTemplate.compile(prompt).render(Map.of("a", value)).text())
                    .as("seed %d", seed)
                    .isEqualTo("<" + value + "|" + value + ">");
        });
    }

    @Test
    void eachNamedFieldIsEitherFilledInOrMissing() {
        seeds().forEach(seed -> {
            var template = PromptTemplate.compile(text(random(seed)));
            var record = template.fields().stream().limit(1).collect(Collectors.toMap(field -> field, field -> "v"));

            var missing = template.render(record).missing();

            assertThat(missing)
                    .as("seed %d", seed)
                    .isEqualTo(template.fields().stream()
                            .filter(field -> !record.containsKey(field))
                            .toList());
        });
    }

    @Test
    void problemsPointIntoTheText() {
        seeds().forEach(seed -> {
            var text = text(random(seed));

            for (var problem : PromptTemplate.compile(text).check(List.of("a"))) {
                assertThat(text.substring(problem.position(), problem.position() + problem.length()))
                        .as("seed %d", seed)
                        .startsWith("{{");
                assertThat(positionOf(problem, text)).as("seed %d", seed).isEqualTo(problem.position());
            }
        });
    }

    private static int positionOf(PromptProblem problem, String text) {
        var lines = text.split("\n", -1);
        var before = IntStream.range(0, problem.line() - 1)
                .map(line -> lines[line].length() + 1)
                .sum();
        return before + problem.column() - 1;
    }

    private static String text(RandomGenerator random) {
        return random.ints(random.nextInt(40), 0, ALPHABET.length())
                .mapToObj(index -> ALPHABET.substring(index, index + 1))
                .collect(Collectors.joining());
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
