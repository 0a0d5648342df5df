package dev.assay.catalog.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Lane;
import dev.assay.contracts.Selection;
import dev.assay.contracts.topic.RecordTask;
import dev.assay.contracts.topic.RecordsWanted.Range;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs over an org's records are planned, whatever the org does meanwhile. */
class OrgPlanningIntegrationTests extends OrgTest {

    private final PlanFixture run = new PlanFixture(Lane.BATCH);

    @AfterEach
    void close() {
        run.close();
    }

    @Test
    void plansEveryRecordOnceWhileTheOrgStumbles() {
        request(run, new Selection.All());
        run.awaitState(state -> state.total() != null && state.total() == RECORDS);
        trouble("{\"unauthorizedNext\": 1, \"unavailableNext\": 2, \"truncatedNext\": 1}");

        run.allow(RECORDS);
        run.awaitState(state -> state.plannedThrough() == RECORDS);

        var tasks = run.awaitTasks(RECORDS);
        assertThat(tasks)
                .extracting(RecordTask::number)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, RECORDS).boxed().toList());
        assertThat(tasks.stream().map(RecordTask::recordId).distinct()).hasSize(RECORDS);
        assertThat(tasks).allSatisfy(task -> assertThat(task.fields()).containsKey("Narrative"));
    }

    @Test
    void readsTheSameRecordAgainWhenItsNumberIsWanted() {
        request(run, new Selection.All());
        run.allow(RECORDS);
        run.awaitState(state -> state.plannedThrough() == RECORDS);

        var wanted = run.want(new Range(7, 9), new Range(4_000, 4_001));
        run.awaitState(state -> state.wantedRevision() == wanted);

        var tasks = run.awaitTasks(RECORDS + 3);
        for (var number : List.of(7, 8, 4_000)) {
            assertThat(tasks)
                    .filteredOn(task -> task.number() == number)
                    .hasSize(2)
                    .extracting(RecordTask::recordId)
                    .containsOnly(tasks.stream()
                            .filter(task -> task.number() == number)
                            .findFirst()
                            .orElseThrow()
                            .recordId());
        }
    }

    @Test
    void takesListedRecordsInTheOrderGiven() {
        request(run, new Selection.Ids(List.of("CLM-0000009", "CLM-0000002")));
        run.allow(2);
        run.awaitState(state -> state.plannedThrough() == 2);

        assertThat(run.awaitTasks(2))
                .filteredOn(task -> task.number() == 0)
                .singleElement()
                .satisfies(task -> assertThat(task.recordId()).isEqualTo("CLM-0000009"));
    }

    @Test
    void standsWhileTheOrgsDayIsUsedUpAndGoesOnWhenResumed() {
        request(run, new Selection.All());
        run.awaitState(state -> state.total() != null);
        trouble("{\"dailyLimitNext\": 1}");
        run.allow(RECORDS);

        var blocked = run.awaitState(state -> state.blocked() != null);
        assertThat(blocked.failure()).isNull();
        assertThat(blocked.blocked()).satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("org-daily-limit");
            assertThat(reason.message()).contains("TotalRequests Limit exceeded.", "try again");
        });

        run.pause();
        var resumed = run.resume();
        run.awaitState(state -> state.revision() >= resumed && state.plannedThrough() == RECORDS);
        assertThat(run.awaitTasks(RECORDS)).extracting(RecordTask::number).doesNotHaveDuplicates();
    }

    @Test
    void saysWhatTheOrgFailsWithWhileItIsAskedAgain() {
        request(run, new Selection.All());
        run.awaitState(state -> state.total() != null);
        trouble("{\"droppedNext\": 1000}");
        run.allow(RECORDS);

        var troubled = run.awaitState(state -> state.trouble() != null);
        assertThat(troubled.trouble()).satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("source-silent");
            assertThat(reason.message()).endsWith("the run goes on by itself when it answers.");
        });

        trouble("{\"droppedNext\": 0}");
        run.awaitState(state -> state.plannedThrough() == RECORDS && state.trouble() == null);
        assertThat(run.awaitTasks(RECORDS)).extracting(RecordTask::number).doesNotHaveDuplicates();
    }

    @Test
    void failsAtOnceWhereSomebodyWaits() {
        var claims = claims();
        trouble("{\"dailyLimitNext\": 1}");
        try (var preview = new PlanFixture(Lane.INTERACTIVE)) {
            preview.request(claims, "Claim_Number", "Claimant_Name", List.of("Narrative"), new Selection.Sample(5));

            var failed = preview.awaitState(state -> state.failure() != null);
            assertThat(failed.failure())
                    .satisfies(reason -> assertThat(reason.code()).isEqualTo("org-daily-limit"));
        }
    }
}
