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
import dev.assay.contracts.Reason;
import dev.assay.contracts.RunState;
import dev.assay.contracts.http.UploadCheck;
import dev.assay.contracts.http.UploadRequest;
import dev.assay.contracts.topic.ExportProgress;
import dev.assay.contracts.topic.ExportProgress.UploadState;
import dev.assay.contracts.topic.Topics;
import dev.assay.export.ARun;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Uploads that a user asks for. */
class UploadByHandIntegrationTests extends UploadServiceTest {

    @AfterEach
    void heal() {
        ORG.loses(0);
        ORG.recordsAnswer(200, "");
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
        var check = Json.MAPPER.readValue(post(path + "/check", body).getBody(), UploadCheck.class);
        assertThat(check.problems()).isEmpty();
        assertThat(check.remarks())
                .singleElement()
                .returns("already-uploaded", Reason::code)
                .satisfies(remark -> assertThat(remark.message()).contains("are in Asked_For already"));
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
    void remembersEveryDatasetThatHasTheRows() {
        var run = completed("Remembered", ARun.target("Twice_A", APPEND), 2);
        awaitEnd(run);
        var path = "/api/results/" + run.id() + "/upload";

        assertThat(post(path, new UploadRequest(ARun.target("Twice_B", APPEND), null, null))
                        .getBody())
                .contains("/problems/already-uploaded", "are in Twice_A already. To upload them into Twice_B too");
        ORG.loses(3);
        assertThat(post(path, new UploadRequest(ARun.target("Twice_B", APPEND), null, true))
                        .getStatusCode()
                        .value())
                .isEqualTo(202);
        var failed = await(run, progress -> state(progress) == UploadState.FAILED);
        ORG.loses(0);

        assertThat(failed.uploadsBefore())
                .singleElement()
                .returns("Twice_A", ExportProgress.Upload::dataset)
                .returns("sandbox", ExportProgress.Upload::sourceId)
                .returns(4L, ExportProgress.Upload::rowsFound);
        assertThat(post(path, new UploadRequest(ARun.target("Twice_A", APPEND), null, null))
                        .getBody())
                .contains("/problems/already-uploaded", "are in Twice_A already. To upload them once more");
        assertThat(post(path, new UploadRequest(ARun.target("Twice_B", OVERWRITE), null, null))
                        .getBody())
                .contains("/problems/already-uploaded");
        assertThat(ORG.rows("Twice_A")).hasSize(4);
    }

    @Test
    void countsAppendedRowsOnceMoreWhateverTheDatasetIsCalled() {
        ORG.loses(3);
        var run = completed("Relabelled", ARun.target("Relabelled", APPEND), 2);
        assertThat(awaitEnd(run).reason().code()).isEqualTo("rows-differ");
        ORG.loses(0);
        var path = "/api/results/" + run.id() + "/upload";
        var labelled = new ExportTarget("sandbox", "Relabelled", null, APPEND, "A label", null, null);
        var otherRows = new ExportTarget("sandbox", "Relabelled", null, APPEND, null, Failures.ERROR_ROW, null);

        assertThat(post(path, new UploadRequest(otherRows, null, null)).getBody())
                .contains("/problems/already-uploaded", "may be in Relabelled already", "rows-differ");
        var before = await(run, progress -> state(progress) == UploadState.FAILED);
        assertThat(post(path, new UploadRequest(labelled, null, null))
                        .getStatusCode()
                        .value())
                .isEqualTo(202);
        await(run, progress -> progress.sequence() > before.sequence() + 1 && state(progress) == UploadState.FAILED);

        assertThat(ORG.jobs().stream().filter(job -> job.dataset.equals("Relabelled")))
                .hasSize(1);
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

        var receipt = awaitEnrichedEnd(run);
        assertThat(receipt.state()).as("%s", receipt.reason()).isEqualTo(UploadState.UPLOADED);
        assertThat(receipt)
                .returns("overwrite", ExportProgress.Upload::operation)
                .returns(3L, ExportProgress.Upload::rowsFound);
        assertThat(ORG.rows("Claims_Assessed"))
                .startsWith(List.of("C-0", "S0", "2026-01-01T00:00:00.000Z", "0", "=SUM(1), \"quoted\"\n0"));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "nope; ; source-unknown; There is no Salesforce source 'nope'. Choose one of the Salesforce sources",
                "locked; ; access-refused; Unlock the user in Setup, Users.",
                "sandbox; Nowhere; app-refused; no app with the developer name 'Nowhere'",
                "sandbox; Assay; ;"
            },
            delimiter = ';',
            quoteCharacter = '`')
    void tellsOfASourceOrAnAppThatIsNotThere(
            String source, @Nullable String app, @Nullable String code, @Nullable String message) {
        var run = completed("Misplaced", null, 1);
        awaitReady(run);
        var target = new ExportTarget(source, "Misplaced", app, APPEND);

        var answer = post("/api/results/" + run.id() + "/upload/check", new UploadRequest(target, null, null));

        var problems =
                Json.MAPPER.readValue(answer.getBody(), UploadCheck.class).problems();
        if (code == null) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(code);
                assertThat(problem.message()).contains(message);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "410, dataset-version-gone, cannot be read: The org no longer has that version.",
        "502, source-unreachable, beyond number 0: The org no longer has that version. Upload again when it can"
    })
    void saysWhatCatalogServiceSaysOfRecordsThatItDoesNotGive(int status, String code, String message) {
        var run = completed("Unread", null, 1);
        awaitReady(run);
        ORG.recordsAnswer(status, """
                {"type": "/problems/dataset-version-gone", "detail": "The org no longer has that version."}
                """);
        var target = new EnrichedTarget("sandbox", "Unread", null, null, Operation.OVERWRITE, List.of("State"), null);

        var answer = post("/api/results/" + run.id() + "/upload/check", new UploadRequest(null, target, null));

        assertThat(Json.MAPPER.readValue(answer.getBody(), UploadCheck.class).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.message()).contains(message);
                });
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'target':{'sourceId':'sandbox','dataset':'X1'}} | The target.operation is missing. Say append or overwrite.",
                "{'target':{'sourceId':'sandbox','operation':'append'}} | The target.dataset is missing.",
                "{'enriched':{'dataset':'X1','operation':'upsert'}} | The enriched.sourceId is missing.",
                "{'enriched':{'sourceId':'sandbox','dataset':'X1'}} | The enriched.operation is missing. Say overwrite or upsert."
            },
            quoteCharacter = '`')
    void namesWhatATargetLacks(String request, String detail) {
        var run = completed("Lacking", null, 1);
        awaitReady(run);
        var body = Json.MAPPER.readTree(request.replace('\'', '"'));

        for (var path : List.of("/upload", "/upload/check")) {
            var refused = post("/api/results/" + run.id() + path, body);
            assertThat(refused.getStatusCode().value()).isEqualTo(400);
            assertThat(refused.getBody()).contains("/problems/target-incomplete", detail);
        }
    }

    @Test
    void deliversADatasetWithoutFieldsOfTheSource() {
        var run = completed("Bare", null, 1);
        awaitReady(run);
        var body = Json.MAPPER.readTree(
                "{\"enriched\":{\"sourceId\":\"sandbox\",\"dataset\":\"Bare\",\"operation\":\"overwrite\"}}");

        var path = "/api/results/" + run.id() + "/upload";
        assertThat(post(path + "/check", body).getStatusCode().value()).isEqualTo(200);
        assertThat(post(path, body).getStatusCode().value()).isEqualTo(202);
        assertThat(awaitEnrichedEnd(run).state()).isEqualTo(UploadState.UPLOADED);
    }

    @Test
    void refusesToUploadNowhere() {
        var run = ARun.named("Nowhere", "n");
        probe.send(Topics.RUNS, run.requested(null));
        probe.send(Topics.RUNS, run.finished(RunState.COMPLETED, OutcomeCounts.NONE, 0, -1));
        assertThat(awaitReady(run).upload()).isNull();

        assertThat(post("/api/results/" + run.id() + "/upload").getBody()).contains("/problems/no-target");
    }
}
