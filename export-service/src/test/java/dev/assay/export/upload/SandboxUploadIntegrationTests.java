package dev.assay.export.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import dev.assay.contracts.ExportTarget;
import dev.assay.contracts.ExportTarget.Operation;
import dev.assay.contracts.topic.ExportProgress.UploadState;
import dev.assay.export.content.StructuredContent;
import dev.assay.export.outcome.StoredRuns;
import dev.assay.export.run.Destination;
import dev.assay.export.run.Kind;
import dev.assay.export.run.StoredExports;
import dev.assay.export.run.Upload;
import dev.assay.salesforce.externaldata.Column;
import dev.assay.salesforce.externaldata.ExternalData;
import dev.assay.salesforce.externaldata.Job;
import dev.assay.testing.Infrastructure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Uploads of structured CSVs to an org that checks them. */
class SandboxUploadIntegrationTests {

    @TempDir
    private static Path data;

    private static MongoTemplate store;
    private static SandboxOrg sandbox;

    @BeforeAll
    static void open() throws IOException {
        store = new MongoTemplate(MongoClients.create(Infrastructure.store()), "sandbox-uploads");
        sandbox = new SandboxOrg(data);
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
        assertThat(sandbox.rows("Structured_Response", List.of("Record_ID", "Batch_Name")))
                .hasSize(10)
                .allSatisfy(row -> assertThat(row.get(1)).isEqualTo("Batch two"));
    }

    @Test
    void areCountedPerDatasetAndDay() {
        upload("counted", "Batch", Operation.OVERWRITE, 1, "Counted");
        var org = new ExternalData(sandbox.org);
        var job =
                new Job("Counted", null, null, Job.Operation.OVERWRITE, "another", List.of(new Column.Text("a", "a")));

        assertThat(new Jobs(org, 1).today("Counted")).isEqualTo(1);
        assertThat(new Jobs(org, 1).today("Counted_Too")).isZero();
        assertThatThrownBy(() -> new Jobs(org, 1).of(job, Instant.now()))
                .isInstanceOfSatisfying(
                        GivenUp.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo("too-many-jobs"))
                .hasMessageContaining("It takes the next one after");
        assertThat(new Jobs(org, 2).of(job, Instant.now())).isEqualTo(new Jobs(org, 1).of(job, Instant.now()));
    }

    private static long upload(String runId, String batch, Operation operation, int records) {
        return upload(runId, batch, operation, records, "Structured_Response");
    }

    private static long upload(String runId, String batch, Operation operation, int records, String dataset) {
        var responses = new ArrayList<String>();
        for (int number = 0; number < records; number++) {
            responses.add("{\"n\":%d,\"text\":\"two\\nlines, \\\"quoted\\\" 🦆 %d\"}".formatted(number, number));
        }
        StoredRuns.store(store, runId, responses);
        var target = new ExportTarget("sandbox", dataset, null, operation);
        var uploads = new Uploads(StoredExports.waiting(store, runId, batch, List.of("n", "text"), target, records));
        var export = uploads.takeOver(runId, Kind.STRUCTURED, 1).orElseThrow();
        var destination = Destination.of(target);
        var content = new StructuredContent(export, destination, StoredRuns.outcomes(store));
        Upload end = new Uploading(
                        export,
                        Kind.STRUCTURED,
                        content,
                        uploads,
                        new ExternalData(sandbox.org),
                        new TargetDataset(sandbox.org, target.dataset(), destination.operation(), content),
                        SandboxOrg.PROPERTIES)
                .toItsEnd();
        assertThat(end.state()).as("%s", end.reason()).isEqualTo(UploadState.UPLOADED);
        return end.rowsFound();
    }
}
