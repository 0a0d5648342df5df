package dev.assay.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The published schema of a record and the record itself name the same properties, and agree on which may be absent. */
class SchemaDriftTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EnrichedTarget",
                "ExportTarget",
                "FieldCondition",
                "OutcomeCounts",
                "Reason",
                "http.AnalysisDraft",
                "http.AnalysisVersion",
                "http.AuditEntry",
                "http.Connection",
                "http.ConnectionSettings",
                "http.Dataset",
                "http.DatasetField",
                "http.DatasetPage",
                "http.DatasetSample",
                "http.FileFacts",
                "http.FileInspection",
                "http.Lookup",
                "http.ModelSettings",
                "http.PromptProblem",
                "http.RecordCount",
                "http.RecordStream",
                "http.RowProblem",
                "http.Run",
                "http.RunRequest",
                "http.SalesforceSourceSettings",
                "http.Source",
                "http.SourceAccess",
                "http.StreamedRecord",
                "http.UploadCheck",
                "http.UploadRequest",
                "topic.ExportProgress",
                "topic.PlanState",
                "topic.RecordOutcome",
                "topic.RecordTask",
                "topic.RecordsWanted",
                "topic.RunCancelled",
                "topic.RunDeleted",
                "topic.RunFinished",
                "topic.RunPaused",
                "topic.RunProgress",
                "topic.RunRequested",
                "topic.RunResumed",
                "topic.TaskReturned"
            })
    void schemaAndRecordAgree(String name) throws Exception {
        var type = Class.forName("dev.assay.contracts." + name);
        var schema = Json.MAPPER.readTree(schemaOf(type));

        var properties = new ArrayList<>(schema.get("properties").propertyNames());
        properties.removeIf(property -> isTag(schema, property));
        assertThat(properties).containsExactlyElementsOf(components(type, true));

        List<String> required = new ArrayList<>();
        schema.path("required").forEach(property -> required.add(property.asString()));
        required.removeIf(property -> isTag(schema, property));
        assertThat(required).containsExactlyElementsOf(components(type, false));
    }

    /** The constant that tells members of a sealed type apart is no component. */
    private static boolean isTag(JsonNode schema, String property) {
        return schema.at("/properties/" + property).has("const");
    }

    private static List<String> components(Class<?> type, boolean optionalToo) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component ->
                        optionalToo || !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .toList();
    }

    private static String schemaOf(Class<?> type) throws IOException {
        var kebab = type.getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        try (var stream = Json.class.getResourceAsStream("schemas/" + kebab + ".v1.json")) {
            return new String(Objects.requireNonNull(stream, kebab).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
