package dev.assay.execution.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.OutcomeCounts;
import dev.assay.contracts.RunState;
import dev.assay.contracts.topic.PlanState;
import dev.assay.contracts.topic.RunDeleted;
import dev.assay.contracts.topic.RunFinished;
import dev.assay.execution.plan.Plans;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

class DeletionIntegrationTests extends ExecutionTest {

    @Autowired
    Deletions deletions;

    @Autowired
    Plans plans;

    @Test
    void aDeletedRunLeavesItsAuditEntryAlone() {
        try (var play = play()) {
            play.planned(1, 2, 2, 0);
            assertThat(play.delete()).isEqualTo(409);
            play.succeed(0, 2);
            play.event(RunFinished.class);

            assertThat(play.delete()).isEqualTo(204);

            assertThat(play.event(RunDeleted.class).deletedBy()).isEqualTo("anna");
            play.noProgress();
            assertThat(play.listed()).extracting(run -> run.id()).doesNotContain(play.runId);
            assertThat(play.statusOf("resume")).isEqualTo(404);
            var entry = play.audited();
            assertThat(entry.state()).isEqualTo(RunState.COMPLETED);
            assertThat(entry.counts()).isEqualTo(new OutcomeCounts(2, 0, 0, 0));
            assertThat(entry.deletedBy()).isEqualTo("anna");
            assertThat(store.count(Query.query(Criteria.where("runId").is(play.runId)), "ledger"))
                    .isZero();
            assertThat(store.count(Query.query(Criteria.where("_id").is(play.runId)), "plans"))
                    .isZero();
            assertThat(play.delete()).isEqualTo(204);
        }
    }

    @Test
    void aPlanThatComesLateIsNotKept() {
        try (var play = play()) {
            play.planned(1, 1, 1, 0);
            play.succeed(0, 1);
            play.event(RunFinished.class);
            assertThat(play.delete()).isEqualTo(204);

            plans.see(
                    new PlanState("late", Instant.now(), play.runId, 9, 0, 1, 1, null, 0, Map.of(), null, null, null));

            assertThat(plans.find(play.runId)).isEmpty();
        }
    }

    @Test
    void whatACrashLeftOfADeletedRunIsRemovedLater() {
        try (var play = play()) {
            play.planned(1, 1, 1, 0);
            play.succeed(0, 1);
            play.event(RunFinished.class);
            assertThat(play.delete()).isEqualTo(204);
            var run = Query.query(Criteria.where("_id").is(play.runId));
            store.updateFirst(run, Update.update("deletion.cleared", false), "runs");
            store.insert(new Document("_id", play.runId), "plans");

            deletions.sweep();

            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !store.exists(run, "plans"));
        }
    }
}
