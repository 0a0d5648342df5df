package dev.assay.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.assay.contracts.http.AnalysisDraft;
import dev.assay.contracts.http.AnalysisVersion;
import dev.assay.contracts.http.AuditEntry;
import dev.assay.contracts.http.Connection;
import dev.assay.contracts.http.Dataset;
import dev.assay.contracts.http.DatasetPage;
import dev.assay.contracts.http.FileInspection;
import dev.assay.contracts.http.Lookup;
import dev.assay.contracts.http.RecordCount;
import dev.assay.contracts.http.RecordStream;
import dev.assay.contracts.http.Run;
import dev.assay.contracts.http.RunRequest;
import dev.assay.contracts.http.Source;
import dev.assay.contracts.http.SourceAccess;
import dev.assay.contracts.http.StreamedRecord;
import dev.assay.contracts.http.UploadCheck;
import dev.assay.contracts.http.UploadRequest;
import dev.assay.contracts.topic.ExportProgress;
import dev.assay.contracts.topic.PlanState;
import dev.assay.contracts.topic.RecordTask;
import dev.assay.contracts.topic.RunEvent;
import dev.assay.contracts.topic.RunProgress;
import dev.assay.contracts.topic.TaskResult;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each golden example satisfies its schema, and our records read and write it without loss. */
class GoldenExampleTests {

    private static final Map<String, Class<?>> TYPES = Map.ofEntries(
            Map.entry("run-event", RunEvent.class),
            Map.entry("plan-state", PlanState.class),
            Map.entry("record-task", RecordTask.class),
            Map.entry("task-result", TaskResult.class),
            Map.entry("run-progress", RunProgress.class),
            Map.entry("export-progress", ExportProgress.class),
            Map.entry("analysis-draft", AnalysisDraft.class),
            Map.entry("analysis-version", AnalysisVersion.class),
            Map.entry("audit-entry", AuditEntry.class),
            Map.entry("connection", Connection.class),
            Map.entry("dataset", Dataset.class),
            Map.entry("dataset-page", DatasetPage.class),
            Map.entry("file-inspection", FileInspection.class),
            Map.entry("lookup", Lookup.class),
            Map.entry("record-count", RecordCount.class),
            Map.entry("record-stream", RecordStream.class),
            Map.entry("run", Run.class),
            Map.entry("run-request", RunRequest.class),
            Map.entry("source", Source.class),
            Map.entry("source-access", SourceAccess.class),
            Map.entry("streamed-record", StreamedRecord.class),
            Map.entry("upload-check", UploadCheck.class),
            Map.entry("upload-request", UploadRequest.class));

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(GoldenExampleTests::schemaText));

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(resource("examples"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void satisfiesItsSchema(Path example) throws IOException {
        Schema schema =
                SCHEMAS.getSchema(SchemaLocation.of("https://assay.dev/schemas/" + typeOf(example) + ".v1.json"));

        assertThat(schema.validate(Files.readString(example), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isReadAndWrittenWithoutLoss(Path example) throws IOException {
        var json = Json.MAPPER.readTree(Files.readString(example));

        var value = Json.MAPPER.treeToValue(json, TYPES.get(typeOf(example)));

        assertThat(Json.MAPPER.readTree(Json.MAPPER.writeValueAsString(value))).isEqualTo(json);
    }

    @Test
    void everyTypeHasAnExample() throws IOException {
        assertThat(examples()).extracting(GoldenExampleTests::typeOf).containsAll(TYPES.keySet());
    }

    private static String typeOf(Path example) {
        var name = example.getFileName().toString();
        return name.substring(0, name.indexOf('.'));
    }

    private static String schemaText(String location) {
        try {
            return Files.readString(resource("schemas").resolve(location.substring(location.lastIndexOf('/') + 1)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path resource(String folder) {
        try {
            return Path.of(
                    Objects.requireNonNull(Json.class.getResource(folder)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
