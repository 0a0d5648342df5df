package dev.assay.export.upload;

import static dev.assay.contracts.ExportTarget.Operation.APPEND;
import static dev.assay.contracts.ExportTarget.Operation.OVERWRITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.EnrichedTarget;
import dev.assay.contracts.ExportTarget;
import dev.assay.contracts.ExportTarget.Failures;
import dev.assay.contracts.OutcomeCounts;
import dev.assay.contracts.RunState;
import dev.assay.contracts.http.UploadRequest;
import dev.assay.contracts.topic.ExportProgress;
import dev.assay.contracts.topic.ExportProgress.UploadState;
import dev.assay.contracts.topic.Topics;
import dev.assay.export.ARun;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UploadIntegrationTests extends UploadServiceTest {

    @AfterEach
    void heal() {
        ORG.loses(0);
        ORG.describes(CatalogStandIn.DATASET);
    }

    @Test
    void givesUpWhatEndsBySurpriseAgainAndAgainAndGivesTheNextItsTurn() {
        ORG.describes("{\"sourceId\":\"files\",\"id\":\"claims\",\"fields\":[{\"name\":\"State\"}]}");
        var stuck = completed("Stuck", null, 1);
        awaitReady(stuck);
        var target = new EnrichedTarget(
                "sandbox", "Taken_Turns", null, null, EnrichedTarget.Operation.OVERWRITE, List.of("State"), null);
        post("/api/results/" + stuck.id() + "/upload", new UploadRequest(null, target, null));

        var givenUp = awaitEnrichedEnd(stuck);
        ORG.describes(CatalogStandIn.DATASET);
        var next = awaitEnd(completed("Next", ARun.target("Taken_Turns", APPEND), 1));

        assertThat(givenUp.state()).isEqualTo(UploadState.FAILED);
        assertThat(givenUp.reason().code()).isEqualTo("unexpected");
        assertThat(givenUp.reason().message()).contains("NullPointerException", stuck.id(), "upload again");
        assertThat(next.state()).isEqualTo(UploadState.UPLOADED);
        post("/api/results/" + stuck.id() + "/upload", new UploadRequest(null, target, null));
        assertThat(await(
                                stuck,
                                progress -> progress.enriched() != null
                                        && progress.enriched().state() == UploadState.UPLOADED)
                        .enriched()
                        .rowsFound())
                .isEqualTo(1);
    }

    @Test
    void bringsTheRowsIntoTheDatasetAndSaysHowManyWereFound() {
        var run = completed("Uploaded", ARun.target("Uploaded_Here", APPEND), 60);

        var upload = awaitEnd(run);

        assertThat(upload)
                .returns(UploadState.UPLOADED, ExportProgress.Upload::state)
                .returns("Uploaded_Here", ExportProgress.Upload::dataset)
                .returns(120L, ExportProgress.Upload::rowsSent)
                .returns(120L, ExportProgress.Upload::rowsFound)
                .returns(null, ExportProgress.Upload::reason);
        assertThat(upload.partsSent()).isGreaterThan(1);
        assertThat(ORG.rows("Uploaded_Here"))
                .hasSize(120)
                .startsWith(
                        List.of("C-0", "Uploaded", "n", "0"),
                        List.of("C-0", "Uploaded", "text", "=SUM(1), \"quoted\"\n0"),
                        List.of("C-1", "Uploaded", "n", "1"));
        assertThat(post("/api/results/" + run.id() + "/upload").getStatusCode().value())
                .isEqualTo(409);
    }

    @Test
    void tellsTheOrgHowToReadTheRows() {
        awaitEnd(completed("Metadata", ARun.target("Described", OVERWRITE), 1));

        var job = ORG.job("Described");
        assertThat(job.operation).isEqualTo("Overwrite");
        assertThat(job.metadata.path("fileFormat").path("numberOfLinesToIgnore").asInt(-1))
                .isZero();
        var fields = job.metadata.path("objects").path(0).path("fields");
        assertThat(fields.findValuesAsString("name"))
                .containsExactly("Record_ID", "Batch_Name", "Parameter_Name", "Value");
        assertThat(fields.findValuesAsString("precision")).containsOnly("32000");
        assertThat(fields.findValuesAsString("canTruncateValue")).containsOnly("false");
    }

    @Test
    void countsOnlyItsOwnRowsWhenTheBatchWasThereBefore() {
        awaitEnd(completed("Twice", ARun.target("Shared", APPEND), 5));
        var second = awaitEnd(completed("Twice", ARun.target("Shared", APPEND), 7));

        assertThat(second.rowsFound()).isEqualTo(14);
        assertThat(ORG.rows("Shared")).hasSize(24);
    }

    @Test
    void replacesTheRowsOfAnOverwrittenDataset() {
        awaitEnd(completed("First", ARun.target("Replaced", OVERWRITE), 5));
        var second = awaitEnd(completed("Second", ARun.target("Replaced", OVERWRITE), 3));

        assertThat(second.rowsFound()).isEqualTo(6);
        assertThat(ORG.rows("Replaced")).hasSize(6);
    }

    @Test
    void failsWithBothNumbersWhenRowsGotLostAndCanBeTriedAgain() {
        ORG.loses(3);
        var run = completed("Lossy", ARun.target("Lossy", OVERWRITE), 5);

        var failed = awaitEnd(run);
        assertThat(failed)
                .returns(UploadState.FAILED, ExportProgress.Upload::state)
                .returns(10L, ExportProgress.Upload::rowsSent)
                .returns(7L, ExportProgress.Upload::rowsFound);
        assertThat(failed.reason().code()).isEqualTo("rows-differ");
        assertThat(failed.reason().message()).contains("10 rows were sent", "7 were found");

        ORG.loses(0);
        assertThat(post("/api/results/" + run.id() + "/upload").getStatusCode().value())
                .isEqualTo(202);
        assertThat(await(run, progress -> state(progress) == UploadState.UPLOADED)
                        .upload()
                        .rowsFound())
                .isEqualTo(10);
    }

    @Test
    void speaksOfOneRowAsOne() {
        ORG.loses(1);
        var run = ARun.named("One", "n");
        probe.send(Topics.RUNS, run.requested(ARun.target("One_Row", OVERWRITE)));
        send(run.succeeded(0, "{\"n\":1}"));
        finish(run, RunState.COMPLETED, 1, new OutcomeCounts(1, 0, 0, 0));

        assertThat(awaitEnd(run).reason().message()).startsWith("1 row was sent, 0 were found in One_Row");
    }

    @Test
    void sendsNothingWhenAValueIsTooLong() {
        var run = ARun.named("Long", "text");
        probe.send(Topics.RUNS, run.requested(ARun.target("Too_Long", APPEND)));
        send(run.succeeded(0, "{\"text\":\"short\"}"), run.succeeded(1, "{\"text\":\"" + "x".repeat(32_001) + "\"}"));
        finish(run, RunState.COMPLETED, 2, new OutcomeCounts(2, 0, 0, 0));

        var failed = awaitEnd(run);

        assertThat(failed.state()).isEqualTo(UploadState.FAILED);
        assertThat(failed.reason().code()).isEqualTo("value-too-long");
        assertThat(failed.reason().message()).contains("Record C-1");
        assertThat(ORG.jobs()).noneMatch(job -> job.dataset.equals("Too_Long"));
    }

    @Test
    void leavesTheDatasetAloneWhenNoRecordSucceeded() {
        var run = ARun.named("Failed", "n");
        probe.send(Topics.RUNS, run.requested(ARun.target("Untouched", OVERWRITE)));
        send(run.failed(0));
        finish(run, RunState.COMPLETED_WITH_FAILURES, 1, new OutcomeCounts(0, 0, 1, 0));

        assertThat(awaitEnd(run).reason().code()).isEqualTo("nothing-to-upload");
        assertThat(ORG.jobs()).noneMatch(job -> job.dataset.equals("Untouched"));
        var withErrors = new ExportTarget("sandbox", "Untouched", null, OVERWRITE, null, Failures.ERROR_ROW, null);
        assertThat(post("/api/results/" + run.id() + "/upload", new UploadRequest(withErrors, null, null))
                        .getStatusCode()
                        .value())
                .isEqualTo(202);
        assertThat(await(
                                run,
                                progress -> progress.upload() != null
                                        && progress.upload().rowsSent() == 1
                                        && state(progress) == UploadState.UPLOADED)
                        .upload()
                        .rowsFound())
                .isEqualTo(1);
    }

    @Test
    void bringsErrorRowsWhereTheTargetWantsThem() {
        var run = ARun.named("Errors", "n");
        var target = new ExportTarget("sandbox", "Errors", null, APPEND, "With errors", Failures.ERROR_ROW, null);
        probe.send(Topics.RUNS, run.requested(target));
        send(run.succeeded(0, "{\"n\":1}"), run.failed(1));
        finish(run, RunState.COMPLETED_WITH_FAILURES, 2, new OutcomeCounts(1, 0, 1, 0));

        assertThat(awaitEnd(run).rowsFound()).isEqualTo(2);
        assertThat(ORG.rows("Errors")).contains(List.of("C-1", "Errors", "__error", "failed: timed-out: No answer."));
    }
}
