package dev.assay.catalog.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Lane;
import dev.assay.contracts.Selection;
import dev.assay.contracts.topic.PlanState;
import dev.assay.contracts.topic.RecordTask;
import dev.assay.contracts.topic.RecordsWanted.Range;
import dev.assay.testing.AssayTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@AssayTest
class PlanningIntegrationTests {

    @LocalServerPort
    int port;

    private final PlanFixture run = new PlanFixture(Lane.BATCH);

    @AfterEach
    void close() {
        run.close();
    }

    @Test
    void countsFirstAndPlansNothingBeforeItIsAllowed() {
        run.request(PlanFixture.dataset(port, 20), new Selection.All());

        var counted = run.awaitState(state -> state.total() != null);

        assertThat(counted)
                .extracting(PlanState::total, PlanState::plannedThrough, PlanState::revision)
                .containsExactly(20, 0, 1L);
    }

    @Test
    void plansEveryRecordOnceWithItsFields() {
        run.request(PlanFixture.dataset(port, 5_000), new Selection.All());
        run.allow(5_000);

        var planned = run.awaitState(state -> state.plannedThrough() == 5_000);
        var tasks = run.awaitTasks(5_000);

        assertThat(tasks)
                .extracting(RecordTask::number)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 5_000).boxed().toList());
        assertThat(tasks)
                .filteredOn(task -> task.number() == 4_321)
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.recordId()).isEqualTo("r4321");
                    assertThat(task.recordName()).isEqualTo("Name 4321");
                    assertThat(task.fields()).isEqualTo(Map.of("text", "text 4321"));
                    assertThat(task.epoch()).isEqualTo(1);
                });
        assertThat(planned.lastOffsets()).hasSize(64);
    }

    @Test
    void plansNoFurtherThanAllowed() {
        run.request(PlanFixture.dataset(port, 100), new Selection.All());
        run.allow(30);
        run.awaitState(state -> state.plannedThrough() == 30);

        run.allow(70);
        run.awaitState(state -> state.plannedThrough() == 70);

        assertThat(run.awaitTasks(70)).hasSize(70).allMatch(task -> task.number() < 70);
    }

    @Test
    void takesListedRecordsInTheOrderGiven() {
        run.request(PlanFixture.dataset(port, 100), new Selection.Ids(List.of("r70", "r3", "r70", "r12")));
        run.allow(10);

        run.awaitState(state -> state.plannedThrough() == 3);

        assertThat(run.awaitTasks(3))
                .extracting(RecordTask::number, RecordTask::recordId)
                .containsExactlyInAnyOrder(tuple(0, "r70"), tuple(1, "r3"), tuple(2, "r12"));
    }

    @Test
    void saysWhichIdsAreMissing() {
        run.request(PlanFixture.dataset(port, 10), new Selection.Ids(List.of("r1", "r10")));

        var failed = run.awaitState(state -> state.failure() != null);

        assertThat(failed.failure()).satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("id-not-found");
            assertThat(reason.message()).contains("r10");
        });
    }

    @Test
    void saysWhichIdSeveralRecordsShare() {
        run.request(PlanFixture.upload(port, "id,name,text\na,A,1\nb,B,2\na,C,3\n"), new Selection.All());

        var failed = run.awaitState(state -> state.failure() != null);

        assertThat(failed.failure()).satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("duplicate-record-id");
            assertThat(reason.message()).contains("'a'");
        });
    }

    @Test
    void saysThatTheFileWasRemoved() {
        var dataset = PlanFixture.dataset(port, 10);
        dev.assay.testing.TestHttp.client(port, dev.assay.testing.TestTokens.analyst())
                .delete()
                .uri("/api/sources/files/datasets/" + dataset.id())
                .retrieve()
                .toBodilessEntity();
        run.request(dataset, new Selection.All());

        var failed = run.awaitState(state -> state.failure() != null);

        assertThat(failed.failure())
                .satisfies(reason -> assertThat(reason.code()).isEqualTo("dataset-version-gone"));
    }

    @Test
    void acknowledgesAPauseAndGoesOnInTheNewEpoch() {
        run.request(PlanFixture.dataset(port, 100), new Selection.All());
        run.allow(40);
        run.awaitState(state -> state.plannedThrough() == 40);

        var paused = run.pause();
        run.awaitState(state -> state.revision() == paused);
        run.allow(100);
        var resumed = run.resume();
        run.awaitState(state -> state.revision() == resumed && state.plannedThrough() == 100);

        assertThat(run.awaitTasks(100)).allMatch(task -> task.epoch() == (task.number() < 40 ? 1 : run.epoch()));
    }

    @Test
    void plansWantedRecordsOnceMoreAndOnlyThose() {
        run.request(PlanFixture.dataset(port, 5_000), new Selection.All());
        run.allow(5_000);
        run.awaitState(state -> state.plannedThrough() == 5_000);
        run.pause();
        run.resume();

        var wanted = run.want(new Range(10, 12), new Range(100, 4_100));
        run.awaitState(state -> state.wantedRevision() == wanted);

        assertThat(run.awaitTasks(9_002))
                .filteredOn(task -> task.epoch() == run.epoch())
                .extracting(RecordTask::number)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.concat(IntStream.range(10, 12), IntStream.range(100, 4_100))
                                .boxed()
                                .toList());
    }

    @Test
    void acknowledgesACancelAndPlansNoMore() {
        run.request(PlanFixture.dataset(port, 100), new Selection.All());
        run.allow(10);
        run.awaitState(state -> state.plannedThrough() == 10);

        var cancelled = run.cancel();

        assertThat(run.awaitState(state -> state.revision() == cancelled).plannedThrough())
                .isEqualTo(10);
    }

    @Test
    void leavesNothingOfARunThatEnded() {
        run.request(PlanFixture.dataset(port, 3), new Selection.All());
        run.allow(3);
        run.awaitState(state -> state.plannedThrough() == 3);

        run.finish();

        run.awaitForgotten();
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
