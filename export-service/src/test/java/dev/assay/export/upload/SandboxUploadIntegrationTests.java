package dev.assay.export.upload;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import dev.assay.contracts.ExportTarget;
import dev.assay.contracts.ExportTarget.Operation;
import dev.assay.contracts.Json;
import dev.assay.contracts.topic.ExportProgress.UploadState;
import dev.assay.export.outcome.StoredRuns;
import dev.assay.export.run.StoredExports;
import dev.assay.export.run.Upload;
import dev.assay.salesforce.Org;
import dev.assay.salesforce.Patience;
import dev.assay.salesforce.auth.JwtBearer;
import dev.assay.salesforce.auth.KeyUnlocking;
import dev.assay.salesforce.auth.PrivateKeys;
import dev.assay.salesforce.externaldata.ExternalData;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxOptions;
import dev.assay.testing.Infrastructure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.util.unit.DataSize;

/** Uploads to the org that everybody's local Assay uploads to, which checks metadata and parts as strictly as it can. */
class SandboxUploadIntegrationTests {

    private static final UploadProperties PROPERTIES = new UploadProperties(
            DataSize.ofKilobytes(20),
            Duration.ofMillis(50),
            Duration.ofMillis(50),
            Duration.ofSeconds(1),
            Duration.ofMinutes(1),
            Duration.ofSeconds(20));

    @TempDir
    private static Path data;

    private static MongoTemplate store;
    private static Sandbox sandbox;
    private static Org org;

    @BeforeAll
    static void open() throws IOException {
        store = new MongoTemplate(MongoClients.create(Infrastructure.store()), "sandbox-uploads");
        sandbox = Sandbox.start(SandboxOptions.parse("--data", data.toString(), "--records", "10"));
        var url = "http://127.0.0.1:" + sandbox.port();
        var client = Json.MAPPER.readTree(data.resolve("salesforce-client.json"));
        var key = PrivateKeys.read(Files.readAllBytes(data.resolve("salesforce-private-key.pem")), KeyUnlocking.NONE);
        org = new Org(new JwtBearer(
                new JwtBearer.SignIn(
                        url,
                        url,
                        client.path("clientId").asString(),
                        client.path("username").asString(),
                        key,
                        "v67.0"),
                Patience.DEFAULT));
    }

    @AfterAll
    static void close() {
        sandbox.close();
        store.getDb().drop();
    }

    @Test
    void makesAddsToAndReplacesADataset() {
        assertThat(upload("made", "Batch \"one\"", Operation.APPEND, 900)).isEqualTo(1_800);
        assertThat(upload("added", "Batch \"one\"", Operation.APPEND, 300)).isEqualTo(600);
        assertThat(upload("replaced", "Batch two", Operation.OVERWRITE, 5)).isEqualTo(10);
        assertThat(new TargetDataset(org, "Structured_Response", "Batch \"one\"")
                        .now()
                        .rows())
                .isZero();
    }

    private static long upload(String runId, String batch, Operation operation, int records) {
        var responses = new ArrayList<String>();
        for (int number = 0; number < records; number++) {
            responses.add("{\"n\":%d,\"text\":\"two\\nlines, \\\"quoted\\\" 🦆 %d\"}".formatted(number, number));
        }
        StoredRuns.store(store, runId, responses);
        var target = new ExportTarget("sandbox", "Structured_Response", null, operation);
        var uploads = new Uploads(StoredExports.waiting(store, runId, batch, List.of("n", "text"), target, records));
        var export = uploads.takeOver(runId, 1).orElseThrow();
        Upload end = new Uploading(
                        export,
                        StoredRuns.outcomes(store),
                        uploads,
                        new ExternalData(org),
                        new TargetDataset(org, target.dataset(), batch),
                        PROPERTIES)
                .toItsEnd();
        assertThat(end.state()).as("%s", end.reason()).isEqualTo(UploadState.UPLOADED);
        return end.rowsFound();
    }
}
