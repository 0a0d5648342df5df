package dev.assay.export;

import static dev.assay.contracts.ExportTarget.Operation.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.OutcomeCounts;
import dev.assay.contracts.RunState;
import dev.assay.contracts.topic.Topics;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

class DeletionIntegrationTests extends ExportServiceTest {

    @Autowired
    private MongoOperations store;

    @Test
    void removesEveryRowAndTakesTheSnapshotOffTheTopic() {
        var run = finished("Deleted", 1_050);
        probe.send(Topics.RUNS, run.deleted());

        awaitNothingLeft(run);
        probe.awaitRaw(Topics.EXPORTS, raw -> run.id().equals(raw.key()) && raw.message().length == 0, 1);
        var gone = get("/api/results/" + run.id());
        assertThat(gone.getStatusCode().value()).isEqualTo(404);
        assertThat(gone.getBody()).contains("/problems/run-not-found", "it was deleted");
        assertThat(get("/api/results/" + run.id() + "/file").getStatusCode().value())
                .isEqualTo(404);
        assertThat(post("/api/results/" + run.id() + "/upload").getStatusCode().value())
                .isEqualTo(404);
    }

    @Test
    void keepsNothingOfWhatComesLate() {
        var run = finished("Late", 3);
        probe.send(Topics.RUNS, run.deleted());
        awaitNothingLeft(run);

        send(run.succeeded(3, "{\"n\":3}"), run.succeeded(2_500, "{\"n\":4}"));
        probe.send(Topics.RUNS, run.requested(ARun.target("Late", APPEND)));
        probe.send(Topics.RUNS, run.deleted());
        Awaitility.await().until(() -> ended(run, 2));

        awaitNothingLeft(run);
        assertThat(get("/api/results/" + run.id()).getStatusCode().value()).isEqualTo(404);
        assertThat(store.getCollection("exports")
                        .find(new Document("_id", run.id()))
                        .first())
                .doesNotContainKeys("request", "upload", "ending");
    }

    private ARun finished(String name, int records) {
        var run = ARun.named(name, "n");
        probe.send(Topics.RUNS, run.requested(null));
        for (int number = 0; number < records; number++) {
            send(run.succeeded(number, "{\"n\":" + number + "}"));
        }
        finish(run, RunState.COMPLETED, records, new OutcomeCounts(records, 0, 0, 0));
        awaitReady(run);
        return run;
    }

    private void awaitNothingLeft(ARun run) {
        Awaitility.await()
                .until(() -> store.getCollection("outcomes").countDocuments(new Document("block", run.id() + ":0"))
                                + store.getCollection("outcomes").countDocuments(new Document("block", run.id() + ":1"))
                                + store.getCollection("outcomes").countDocuments(new Document("block", run.id() + ":2"))
                        == 0);
    }

    /** Whether the service has seen blocks up to the last late outcome, and has told the end again. */
    private boolean ended(ARun run, int lastBlock) {
        var export = store.getCollection("exports")
                .find(new Document("_id", run.id()))
                .first();
        return export != null && export.getInteger("blocks") > lastBlock && !export.getBoolean("unpublished");
    }
}
