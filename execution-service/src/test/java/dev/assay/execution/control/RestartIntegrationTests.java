package dev.assay.execution.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.OutcomeCounts;
import dev.assay.contracts.RunState;
import dev.assay.contracts.topic.RecordsWanted;
import dev.assay.contracts.topic.RecordsWanted.Range;
import dev.assay.contracts.topic.RunFinished;
import dev.assay.contracts.topic.TaskReturned.Cause;
import dev.assay.contracts.topic.Topics;
import dev.assay.execution.ledger.OutcomePartitions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;

/** What a process leaves that dies after it saved the ledger and before it committed its offsets. */
class RestartIntegrationTests extends ExecutionTest {

    private static final String LEDGER = "recordOutcomes-in-0";

    @Autowired
    BindingsLifecycleController bindings;

    @AfterEach
    void readAgain() {
        bindings.start(LEDGER);
    }

    @Test
    void outcomesThatAreDeliveredAgainAreCountedOnce() throws Exception {
        try (var play = play()) {
            play.planned(1, 30, 30, 0);
            play.succeed(0, 10);
            play.progress(progress -> progress.counts().finished() == 10);

            bindings.stop(LEDGER);
            play.succeed(5, 20);
            GroupOffsets.set("ledger", Topics.RECORD_OUTCOMES, OutcomePartitions.of(play.runId), 0);
            bindings.start(LEDGER);
            play.succeed(20, 30);

            assertThat(play.event(RunFinished.class).counts()).isEqualTo(new OutcomeCounts(30, 0, 0, 0));
        }
    }

    @Test
    void tasksThatWereHandedBackAreWantedOnceThoughDeliveredAgain() throws Exception {
        try (var play = play()) {
            play.planned(1, 3, 3, 0);
            play.handBack(2, 1, Cause.OVER_LIMIT, null);
            var wanted = play.event(RecordsWanted.class);
            assertThat(wanted.ranges()).containsExactly(new Range(2, 3));

            bindings.stop(LEDGER);
            GroupOffsets.set("ledger", Topics.RECORD_OUTCOMES, OutcomePartitions.of(play.runId), 0);
            bindings.start(LEDGER);
            play.planned(wanted.revision(), 3, 3, wanted.revision());
            play.succeed(0, 3);

            assertThat(play.event(RunFinished.class).state()).isEqualTo(RunState.COMPLETED);
            assertThat(play.events(RecordsWanted.class, 1)).hasSize(1);
        }
    }
}
