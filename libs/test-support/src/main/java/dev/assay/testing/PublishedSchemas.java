package dev.assay.testing;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.assay.contracts.Json;
import dev.assay.contracts.topic.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** Holds messages against the schemas that the contracts publish, on their way in and on their way out. */
final class PublishedSchemas {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(PublishedSchemas::text));

    private PublishedSchemas() {}

    /**
     * Checks a message.
     *
     * @param type the topic's message type
     * @throws AssertionError if it is not what the contracts say
     */
    static void check(byte[] json, Class<? extends Message> type) {
        var name = type.getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        var schema = SCHEMAS.getSchema(SchemaLocation.of("https://assay.dev/schemas/" + name + ".v1.json"));
        var violations = schema.validate(new String(json, StandardCharsets.UTF_8), InputFormat.JSON);
        if (!violations.isEmpty()) {
            throw new AssertionError("A message departs from " + name + ".v1.json: " + violations);
        }
    }

    private static String text(String location) {
        var file = "schemas/" + location.substring(location.lastIndexOf('/') + 1);
        try (var stream = Objects.requireNonNull(Json.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
