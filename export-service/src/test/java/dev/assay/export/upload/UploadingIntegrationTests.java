package dev.assay.export.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import dev.assay.contracts.ExportTarget;
import dev.assay.contracts.topic.ExportProgress;
import dev.assay.contracts.topic.ExportProgress.UploadState;
import dev.assay.export.content.StructuredContent;
import dev.assay.export.outcome.StoredRuns;
import dev.assay.export.run.Kind;
import dev.assay.export.run.StoredExports;
import dev.assay.export.upload.OrgStandIn.Fault.Effect;
import dev.assay.export.upload.OrgStandIn.Fault.Point;
import dev.assay.salesforce.Org;
import dev.assay.salesforce.Patience;
import dev.assay.salesforce.externaldata.ExternalData;
import dev.assay.testing.Infrastructure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.util.unit.DataSize;

/** An upload that dies at each of its calls and goes on elsewhere. */
class UploadingIntegrationTests {

    private static final int RECORDS = 40;
    private static final UploadProperties PROPERTIES = new UploadProperties(
            DataSize.ofBytes(400),
            Duration.ofMillis(1),
            Duration.ofMillis(1),
            Duration.ofMillis(2),
            Duration.ofSeconds(20),
            Duration.ofMillis(50),
            Duration.ofMillis(1),
            50,
            "null");
    private static final Patience ONCE =
            new Patience(1, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofSeconds(20));

    private static MongoTemplate store;

    @BeforeAll
    static void openStore() {
        store = new MongoTemplate(MongoClients.create(Infrastructure.store()), "uploading");
    }

    @AfterAll
    static void dropStore() {
        store.getDb().drop();
    }

    @Test
    void bringsEveryRowOnceWhereverItDies() {
        var calls = callsOfAWholeUpload();
        assertThat(calls).isGreaterThan(10);

        for (var point : Point.values()) {
            for (int deadly = 1; deadly <= calls; deadly++) {
                try (var org = OrgStandIn.start()) {
                    var runId = "dies-%s-%d".formatted(point, deadly);
                    var uploads = aRun(runId);
                    kill(org, deadly, point);

                    assertThatThrownBy(() -> attempt(runId, 1, uploads, org))
                            .as("dies at call %d, %s", deadly, point)
                            .isInstanceOf(Stopped.class);
                    org.faults((call, at) -> Effect.NONE);
                    var end = attempt(runId, 2, uploads, org);

                    assertThat(end).as("died at call %d, %s", deadly, point).isEqualTo(UploadState.UPLOADED);
                    assertEveryRowOnce(org);
                }
            }
        }
    }

    @Test
    void sendsTheSamePartsAfterItDied() {
        try (var whole = OrgStandIn.start();
                var interrupted = OrgStandIn.start()) {
            attempt("whole", 1, aRun("whole"), whole);
            var uploads = aRun("interrupted");
            kill(interrupted, 5, Point.AFTER);
            assertThatThrownBy(() -> attempt("interrupted", 1, uploads, interrupted))
                    .isInstanceOf(Stopped.class);
            interrupted.faults((call, at) -> Effect.NONE);
            attempt("interrupted", 2, uploads, interrupted);

            var expected = whole.jobs().getFirst().parts;
            var sent = interrupted.jobs().getLast().parts;
            assertThat(sent.keySet()).isEqualTo(expected.keySet()).hasSizeGreaterThan(3);
            expected.forEach((number, part) -> assertThat(sent.get(number)).isEqualTo(part));
        }
    }

    @Test
    void outlastsAnOrgThatIsAwayOrBusy() {
        try (var org = OrgStandIn.start()) {
            org.faults((call, point) -> switch (call % 5) {
                case 1 -> point == Point.BEFORE ? Effect.OVERLOADED : Effect.NONE;
                case 3 -> point == Point.AFTER ? Effect.NO_ANSWER : Effect.NONE;
                default -> Effect.NONE;
            });

            assertThat(attempt("busy", 1, aRun("busy"), org)).isEqualTo(UploadState.UPLOADED);
            assertEveryRowOnce(org);
        }
    }

    @Test
    void writesNothingOnceSomebodyElseHasTakenItOver() {
        try (var org = OrgStandIn.start()) {
            var uploads = aRun("taken");
            var mine =
                    uploads.takeOver("taken", Kind.STRUCTURED, 1).orElseThrow().upload();
            uploads.takeOver("taken", Kind.STRUCTURED, 2).orElseThrow();

            assertThatThrownBy(() -> uploads.save("taken", Kind.STRUCTURED, mine.withJob("06V9")))
                    .isInstanceOf(Stopped.class);
            assertThat(uploads.takeOver("taken", Kind.STRUCTURED, 1)).isEmpty();
        }
    }

    @Test
    void isAbandonedWhenTheRunIsDeleted() {
        try (var org = OrgStandIn.start()) {
            var uploads = aRun("deleted");
            org.faults((call, point) -> {
                if (call == 4 && point == Point.AFTER) {
                    StoredExports.delete(store, "deleted");
                }
                return Effect.NONE;
            });

            assertThatThrownBy(() -> attempt("deleted", 1, uploads, org)).isInstanceOf(Stopped.class);
            assertThat(org.jobs()).singleElement().returns(0, job -> job.processed);
            assertThat(uploads.takeOver("deleted", Kind.STRUCTURED, 2)).isEmpty();
        }
    }

    @Test
    void readsWhatWasKeptBeforeOrdersWere() {
        store.getCollection("exports").insertOne(Document.parse("""
            {"_id": "old", "revision": 9, "sequence": 5, "unpublished": false, "stage": "READY", "outcomes": 1, "blocks": 1,
             "upload": {"open": false, "state": "UPLOADED", "fence": 1, "jobId": "06V1", "partsSent": 1, "nextNumber": 1,
              "rowsSent": 2, "rowsFound": 2}}
            """));

        assertThat(StoredExports.in(store).known("old").progress().upload())
                .returns(UploadState.UPLOADED, ExportProgress.Upload::state)
                .returns(2L, ExportProgress.Upload::rowsFound);
    }

    private static int callsOfAWholeUpload() {
        try (var org = OrgStandIn.start()) {
            assertThat(attempt("counted", 1, aRun("counted"), org)).isEqualTo(UploadState.UPLOADED);
            return org.calls();
        }
    }

    private static Uploads aRun(String runId) {
        var responses = new ArrayList<String>();
        for (int number = 0; number < RECORDS; number++) {
            responses.add("{\"n\":%d,\"text\":\"value, %d\"}".formatted(number, number));
        }
        StoredRuns.store(store, runId, responses);
        var target = new ExportTarget("sandbox", "Rows", null, ExportTarget.Operation.APPEND);
        return new Uploads(StoredExports.waiting(store, runId, "Batch", List.of("n", "text"), target, RECORDS));
    }

    private static UploadState attempt(String runId, long fence, Uploads uploads, OrgStandIn standIn) {
        var export = uploads.takeOver(runId, Kind.STRUCTURED, fence).orElseThrow();
        var org = new Org(renew -> standIn.access(), ONCE);
        var destination = export.upload(Kind.STRUCTURED).order().destination();
        var content = new StructuredContent(export, destination, StoredRuns.outcomes(store));
        try {
            return new Uploading(
                            export,
                            Kind.STRUCTURED,
                            content,
                            uploads,
                            new ExternalData(org),
                            new TargetDataset(org, "Rows", destination.operation(), content),
                            PROPERTIES)
                    .toItsEnd()
                    .state();
        } finally {
            // The next attempt stands for another thread, which nobody has interrupted.
            Thread.interrupted();
        }
    }

    /** Ends the upload's thread at a call, before or after the org has carried it out, as a crash would. */
    private static void kill(OrgStandIn org, int deadly, Point when) {
        var victim = Thread.currentThread();
        org.faults((call, point) -> {
            if (call == deadly && point == when) {
                victim.interrupt();
                return Effect.NO_ANSWER;
            }
            return Effect.NONE;
        });
    }

    private static void assertEveryRowOnce(OrgStandIn org) {
        var expected = new ArrayList<List<String>>();
        for (int number = 0; number < RECORDS; number++) {
            expected.add(List.of("C-" + number, "Batch", "n", String.valueOf(number)));
            expected.add(List.of("C-" + number, "Batch", "text", "value, " + number));
        }
        assertThat(org.rows("Rows")).isEqualTo(expected);
        assertThat(org.jobs()).singleElement().returns(1, job -> job.processed);
    }
}
