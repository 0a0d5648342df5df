package dev.assay.export.upload;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import dev.assay.contracts.ExportTarget;
import dev.assay.contracts.topic.ExportProgress.UploadState;
import dev.assay.export.content.StructuredContent;
import dev.assay.export.outcome.StoredRuns;
import dev.assay.export.run.Kind;
import dev.assay.export.run.StoredExports;
import dev.assay.export.run.Upload;
import dev.assay.salesforce.externaldata.ExternalData;
import dev.assay.testing.Infrastructure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Uploads to an org in which something goes wrong. */
class FaultyOrgIntegrationTests {

    private static final int RECORDS = 400;
    private static final String JOBS = "InsightsExternalData/?$";
    private static final String PARTS = "InsightsExternalDataPart";
    private static final String PROCESS = "InsightsExternalData/06V";

    /** Where faults are put; commas and dollars would be hard to read in a table. */
    private static final Map<String, String> PATHS = Map.of(
            "job", JOBS, "part", PARTS, "process", PROCESS, "soql", "/query$", "count", "/wave/query", "any", ".");

    @TempDir
    private static Path data;

    private static MongoTemplate store;
    private static SandboxOrg sandbox;

    @BeforeAll
    static void open() throws IOException {
        store = new MongoTemplate(MongoClients.create(Infrastructure.store()), "faulty-uploads");
        sandbox = new SandboxOrg(data);
    }

    @AfterAll
    static void close() {
        sandbox.close();
        store.getDb().drop();
    }

    @ParameterizedTest
    @CsvSource({
        "unauthorized, job",
        "expireTokens, part",
        "unauthorized, process",
        "concurrentLimit, part",
        "tooMany, soql",
        "badGateway, part",
        "badGateway, job",
        "unavailable, process",
        "truncated, part",
        "dropped, part",
        "lost, job",
        "lost, part",
        "lost, process",
        "cut, part",
        "cut, count",
        "lockRow, part"
    })
    void areOutlived(String kind, String where) throws Exception {
        var end = upload(
                kind + "_" + where,
                "[{\"kind\":\"%s\",\"path\":\"%s\",\"after\":0,\"times\":1}]"
                        .formatted(kind, PATHS.get(where).replace("\\", "\\\\")));

        assertThat(end.state()).as("%s", end.reason()).isEqualTo(UploadState.UPLOADED);
        assertThat(end.rowsFound()).isEqualTo(RECORDS);
        assertThat(end.partsSent()).isGreaterThan(1);
        var dataset = "Faulty_" + kind + "_" + where;
        assertThat(new ExternalData(sandbox.org).jobsOf(dataset, Instant.now().minusSeconds(3_600)))
                .hasSize(1);
        var ids = new HashSet<String>();
        sandbox.rows(dataset, List.of("Record_ID")).forEach(row -> ids.add(row.getFirst()));
        assertThat(ids).hasSize(RECORDS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dailyLimit | part | daily-limit | it goes on with what was sent",
                "appendMismatch | job | dataset-differs | choose another one",
                "jobFailed | process | processing-failed | None of its rows is in the dataset",
                "partDoubled | part | rows-differ | Uploading again counts once more",
                "partLost | part | parts-differ | Nothing was processed"
            })
    void thatLastAreToldWithWhatToDo(String kind, String where, String code, String advice) throws Exception {
        var end = upload(
                kind,
                "[{\"kind\":\"%s\",\"path\":\"%s\",\"after\":0,\"times\":1,\"message\":\"Bad day\"}]"
                        .formatted(kind, PATHS.get(where)));

        assertThat(end.state()).isEqualTo(UploadState.FAILED);
        assertThat(end.reason().code()).as(end.reason().message()).isEqualTo(code);
        assertThat(end.reason().message()).contains(advice);
    }

    private static Upload upload(String name, String faults) throws Exception {
        var responses = IntStream.range(0, RECORDS)
                .mapToObj("{\"text\":\"some value %d\"}"::formatted)
                .toList();
        StoredRuns.store(store, name, responses);
        var target = new ExportTarget("sandbox", "Faulty_" + name, null, ExportTarget.Operation.APPEND);
        var uploads = new Uploads(StoredExports.waiting(store, name, name, List.of("text"), target, RECORDS));
        var export = uploads.takeOver(name, Kind.STRUCTURED, 1).orElseThrow();
        var destination = export.upload(Kind.STRUCTURED).order().destination();
        var content = new StructuredContent(export, destination, StoredRuns.outcomes(store));
        sandbox.behaves("{\"faults\":" + faults + "}");
        return new Uploading(
                        export,
                        Kind.STRUCTURED,
                        content,
                        uploads,
                        new ExternalData(sandbox.org),
                        new TargetDataset(sandbox.org, target.dataset(), destination.operation(), content),
                        SandboxOrg.PROPERTIES)
                .toItsEnd();
    }
}
