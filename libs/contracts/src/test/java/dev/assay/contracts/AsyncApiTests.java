package dev.assay.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.topic.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The published description of the topics names what the code declares. */
class AsyncApiTests {

    private final String description = text("asyncapi.yaml");

    @Test
    void describesEveryDeclaredTopicWithItsPartitions() {
        assertThat(Topics.declarations()).allSatisfy(topic -> assertThat(description)
                .contains("topic: " + topic.topic() + "\n        partitions: " + topic.partitions() + "\n"));
    }

    @Test
    void refersOnlyToSchemasThatExist() {
        var references = Pattern.compile("schemas/\\S+\\.json")
                .matcher(description)
                .results()
                .toList();

        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(
                        Json.class.getResource(reference.group()))
                .isNotNull());
    }

    private static String text(String resource) {
        try (var stream = Json.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
