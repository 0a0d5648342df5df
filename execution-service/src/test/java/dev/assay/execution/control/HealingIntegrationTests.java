package dev.assay.execution.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Outcome;
import dev.assay.contracts.OutcomeCounts;
import dev.assay.contracts.Reason;
import dev.assay.contracts.RunState;
import dev.assay.contracts.topic.RecordsWanted;
import dev.assay.contracts.topic.RecordsWanted.Range;
import dev.assay.contracts.topic.RunCancelled;
import dev.assay.contracts.topic.RunFinished;
import dev.assay.contracts.topic.TaskReturned.Cause;
import dev.assay.contracts.topic.Topics;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class HealingIntegrationTests extends ExecutionTest {

    private static final String WORKERS = "assay-workers";

    @Test
    void lostTasksAreAskedForThreeTimesAndThenFail() throws Exception {
        try (var play = play()) {
            play.planned(1, 4, 4, 0, Map.of(11, 41L), null);
            play.succeed(0, 2);
            GroupOffsets.set(WORKERS, Topics.RECORD_TASKS, 11, 42);

            for (int tries = 1; tries <= 3; tries++) {
                var wanted = play.events(RecordsWanted.class, tries).get(tries - 1);
                assertThat(wanted.ranges()).containsExactly(new Range(2, 4));
                play.planned(wanted.revision(), 4, 4, wanted.revision(), Map.of(11, 41L), null);
            }

            var finished = play.event(RunFinished.class);
            assertThat(finished.state()).isEqualTo(RunState.COMPLETED_WITH_FAILURES);
            assertThat(finished.counts()).isEqualTo(new OutcomeCounts(2, 0, 2, 0));
            assertThat(play.outcomes(4))
                    .filteredOn(outcome -> outcome.outcome() == Outcome.FAILED)
                    .allSatisfy(outcome -> assertThat(
                                    Objects.requireNonNull(outcome.failure()).code())
                            .isEqualTo("lost"));
            assertThat(play.events(RecordsWanted.class, 3)).hasSize(3);
        }
    }

    @Test
    void aSlowCallIsNotTakenForALostOne() throws Exception {
        try (var play = play()) {
            play.planned(1, 2, 2, 0, Map.of(12, 41L), null);
            play.succeed(0, 1);
            GroupOffsets.set(WORKERS, Topics.RECORD_TASKS, 12, 41);
            var still = play.progress(progress -> progress.counts().finished() == 1);

            play.progress(progress -> progress.at().isAfter(still.at().plusSeconds(3)));
            play.succeed(1, 2);

            assertThat(play.event(RunFinished.class).revision()).isEqualTo(2);
        }
    }

    @Test
    void aRunFailsWhosePlanFailedWhileNumbersWereAskedForAgain() throws Exception {
        var gone = new Reason("dataset-gone", "The dataset was deleted.");
        try (var play = play()) {
            play.planned(1, 3, 3, 0, Map.of(14, 41L), null);
            play.succeed(0, 2);
            play.handBack(2, 1, Cause.OVER_LIMIT, null);
            var wanted = play.event(RecordsWanted.class);
            play.planned(wanted.revision(), 3, 3, 0, Map.of(14, 41L), gone);
            GroupOffsets.set(WORKERS, Topics.RECORD_TASKS, 14, 42);

            assertThat(play.event(RunFinished.class).state()).isEqualTo(RunState.FAILED);
            assertThat(play.read().progress().reason()).isEqualTo(gone);
        }
    }

    @Test
    void aCancelledRunDoesNotWaitForLostTasks() throws Exception {
        try (var play = play()) {
            play.planned(1, 9, 2, 0, Map.of(13, 41L), null);
            play.command("cancel");
            play.planned(play.event(RunCancelled.class).revision(), 9, 2, 0, Map.of(13, 41L), null);
            GroupOffsets.set(WORKERS, Topics.RECORD_TASKS, 13, 42);

            var finished = play.event(RunFinished.class);
            assertThat(finished.state()).isEqualTo(RunState.CANCELLED);
            assertThat(finished.counts()).isEqualTo(new OutcomeCounts(0, 0, 0, 9));
        }
    }
}
