package dev.assay.export.upload;

import static dev.assay.contracts.ExportTarget.Operation.APPEND;
import static dev.assay.contracts.ExportTarget.Operation.OVERWRITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.EnrichedTarget;
import dev.assay.contracts.EnrichedTarget.Operation;
import dev.assay.contracts.ExportTarget;
import dev.assay.contracts.ExportTarget.Failures;
import dev.assay.contracts.Json;
import dev.assay.contracts.OutcomeCounts;
import dev.assay.contracts.RunState;
import dev.assay.contracts.http.UploadCheck;
import dev.assay.contracts.http.UploadRequest;
import dev.assay.contracts.topic.ExportProgress;
import dev.assay.contracts.topic.ExportProgress.UploadState;
import dev.assay.contracts.topic.Topics;
import dev.assay.export.ARun;
import dev.assay.export.ExportServiceTest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UploadIntegrationTests extends ExportServiceTest {

    @AfterEach
    void heal() {
        ORG.loses(0);
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
    void uploadsACancelledRunOnlyWhenAsked() {
        var run = ARun.named("Cancelled", "n");
        probe.send(Topics.RUNS, run.requested(ARun.target("Cancelled", APPEND)));
        send(run.succeeded(0, "{\"n\":1}"));
        finish(run, RunState.CANCELLED, 1, new OutcomeCounts(1, 0, 0, 5));
        assertThat(awaitReady(run).upload()).isNull();

        assertThat(post("/api/results/" + run.id() + "/upload").getStatusCode().value())
                .isEqualTo(202);
        assertThat(awaitEnd(run).state()).isEqualTo(UploadState.UPLOADED);
    }

    @Test
    void leavesTheDatasetAloneWhenNoRecordSucceeded() {
        var run = ARun.named("Failed", "n");
        probe.send(Topics.RUNS, run.requested(ARun.target("Untouched", OVERWRITE)));
        send(run.failed(0));
        finish(run, RunState.COMPLETED_WITH_FAILURES, 1, new OutcomeCounts(0, 0, 1, 0));

        assertThat(awaitEnd(run).reason().code()).isEqualTo("nothing-to-upload");
        assertThat(ORG.jobs()).noneMatch(job -> job.dataset.equals("Untouched"));
    }

    @Test
    void uploadsWhereItIsAskedToAndOnceMoreOnlyByForce() {
        var run = completed("Asked", null, 4);
        assertThat(awaitReady(run).upload()).isNull();
        var path = "/api/results/" + run.id() + "/upload";
        var body = new UploadRequest(ARun.target("Asked_For", APPEND), null, null);

        assertThat(post(path, body).getStatusCode().value()).isEqualTo(202);
        var receipt = awaitEnd(run);
        assertThat(receipt)
                .returns(UploadState.UPLOADED, ExportProgress.Upload::state)
                .returns("append", ExportProgress.Upload::operation)
                .returns(8L, ExportProgress.Upload::rowsFound)
                .returns(0L, ExportProgress.Upload::rowsWarned);
        assertThat(receipt.bytesSent()).isPositive();
        assertThat(receipt.endedAt()).isAfterOrEqualTo(receipt.startedAt());

        var again = post(path, body);
        assertThat(again.getStatusCode().value()).isEqualTo(409);
        assertThat(again.getBody()).contains("/problems/already-uploaded", "Asked_For");
        var forced = new UploadRequest(ARun.target("Asked_For", APPEND), null, true);
        assertThat(post(path, forced).getStatusCode().value()).isEqualTo(202);
        await(
                run,
                progress -> progress.upload() != null
                        && progress.upload().state() == UploadState.UPLOADED
                        && progress.upload().startedAt().isAfter(receipt.startedAt()));
        assertThat(ORG.rows("Asked_For")).hasSize(16);
        assertThat(ORG.jobs().stream().filter(job -> job.dataset.equals("Asked_For")))
                .extracting(job -> job.description)
                .containsExactly(
                        "Assay run " + run.id() + ", structured, upload 1",
                        "Assay run " + run.id() + ", structured, upload 2");
    }

    @Test
    void leavesARunAloneWhoseAnalysisWantsToBeAsked() {
        var run = completed("By hand", ARun.target("By_Hand", APPEND).automatic(false), 1);
        assertThat(awaitReady(run).upload()).isNull();

        assertThat(post("/api/results/" + run.id() + "/upload").getStatusCode().value())
                .isEqualTo(202);
        assertThat(awaitEnd(run).state()).isEqualTo(UploadState.UPLOADED);
    }

    @Test
    void tellsWhatAnUploadWouldBe() {
        var run = ARun.named("Checked", "text");
        probe.send(Topics.RUNS, run.requested(ARun.target("Checked", APPEND).automatic(false)));
        send(run.succeeded(0, "{\"text\":\"short\"}"), run.succeeded(1, "{\"text\":\"" + "x".repeat(32_001) + "\"}"));
        finish(run, RunState.COMPLETED, 2, new OutcomeCounts(2, 0, 0, 0));
        awaitReady(run);

        var answer = post("/api/results/" + run.id() + "/upload/check");

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        var check = Json.MAPPER.readValue(answer.getBody(), UploadCheck.class);
        assertThat(check)
                .returns(2L, UploadCheck::rows)
                .returns(0, UploadCheck::jobsToday)
                .returns(50, UploadCheck::jobLimit);
        assertThat(check.bytes()).isGreaterThan(32_000);
        assertThat(check.problems()).singleElement().satisfies(problem -> assertThat(problem.message())
                .contains("Record C-1: 'text' has 32,001 characters, 32,000 are taken."));
        assertThat(ORG.jobs()).noneMatch(job -> job.dataset.equals("Checked"));
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

    @Test
    void deliversARunAsADatasetOfItsOwn() {
        var run = completed("Enriched", null, 3);
        awaitReady(run);
        var target = new EnrichedTarget(
                "sandbox", "Claims_Assessed", null, null, Operation.OVERWRITE, List.of("State", "Filed"), null);
        var path = "/api/results/" + run.id() + "/upload";

        var check = Json.MAPPER.readValue(
                post(path + "/check", new UploadRequest(null, target, null)).getBody(), UploadCheck.class);
        assertThat(check.rows()).isEqualTo(3);
        assertThat(check.problems()).isEmpty();
        assertThat(post(path, new UploadRequest(null, target, null))
                        .getStatusCode()
                        .value())
                .isEqualTo(202);

        var receipt = await(
                        run,
                        progress -> progress.enriched() != null
                                && progress.enriched().state().ended())
                .enriched();
        assertThat(receipt.state()).as("%s", receipt.reason()).isEqualTo(UploadState.UPLOADED);
        assertThat(receipt)
                .returns("overwrite", ExportProgress.Upload::operation)
                .returns(3L, ExportProgress.Upload::rowsFound);
        assertThat(ORG.rows("Claims_Assessed"))
                .startsWith(List.of("C-0", "S0", "2026-01-01T00:00:00.000Z", "0", "=SUM(1), \"quoted\"\n0"));
    }

    @Test
    void refusesNamesThatNoOrgTakes() {
        var run = completed("Misnamed", null, 1);
        awaitReady(run);

        var refused = post(
                "/api/results/" + run.id() + "/upload",
                new UploadRequest(ARun.target("Structured__Response", APPEND), null, null));

        assertThat(refused.getStatusCode().value()).isEqualTo(400);
        assertThat(refused.getBody()).contains("/problems/dataset-name", "single underscores");
    }

    @Test
    void refusesToUploadNowhere() {
        var run = ARun.named("Nowhere", "n");
        probe.send(Topics.RUNS, run.requested(null));
        probe.send(Topics.RUNS, run.finished(RunState.COMPLETED, OutcomeCounts.NONE, 0, -1));
        assertThat(awaitReady(run).upload()).isNull();

        assertThat(post("/api/results/" + run.id() + "/upload").getBody()).contains("/problems/no-target");
    }

    private ARun completed(String name, @Nullable ExportTarget target, int records) {
        var run = ARun.named(name, "n", "text");
        probe.send(Topics.RUNS, run.requested(target));
        for (int number = 0; number < records; number++) {
            send(run.succeeded(
                    number, "{\"n\":%d,\"text\":\"=SUM(1), \\\"quoted\\\"\\n%d\"}".formatted(number, number)));
        }
        finish(run, RunState.COMPLETED, records, new OutcomeCounts(records, 0, 0, 0));
        return run;
    }

    private ExportProgress.Upload awaitEnd(ARun run) {
        return await(
                        run,
                        progress -> progress.upload() != null
                                && progress.upload().state().ended())
                .upload();
    }

    private static UploadState state(ExportProgress progress) {
        return progress.upload() == null
                ? UploadState.WAITING
                : progress.upload().state();
    }
}
