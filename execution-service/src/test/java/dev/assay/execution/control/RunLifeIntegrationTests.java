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
import dev.assay.contracts.topic.RunPaused;
import dev.assay.contracts.topic.RunRequested;
import dev.assay.contracts.topic.RunResumed;
import dev.assay.contracts.topic.TaskReturned.Cause;
import dev.assay.execution.ledger.OutcomePartitions;
import dev.assay.execution.run.RunLife;
import org.junit.jupiter.api.Test;

class RunLifeIntegrationTests extends ExecutionTest {

    @Test
    void aRunIsAnnouncedSteeredAndFinished() {
        try (var play = play()) {
            var requested = play.event(RunRequested.class);
            assertThat(requested.fields()).containsExactly("Text");
            assertThat(requested.parameters()).containsExactly("cause");
            assertThat(requested.datasetVersionId()).isEqualTo("claims-v1");
            assertThat(play.progress(progress -> progress.mayPlanThrough() > 0).state())
                    .isEqualTo(RunState.REQUESTED);

            play.planned(1, 3, 0, 0);
            play.progress(progress -> progress.state() == RunState.PLANNING);
            play.planned(1, 3, 3, 0);
            play.progress(progress -> progress.state() == RunState.RUNNING && progress.planned() == 3);
            play.succeed(0, 2);
            play.outcome(2, Outcome.INVALID);

            var finished = play.event(RunFinished.class);
            assertThat(finished.state()).isEqualTo(RunState.COMPLETED_WITH_FAILURES);
            assertThat(finished.counts()).isEqualTo(new OutcomeCounts(2, 1, 0, 0));
            assertThat(finished.outcomePartition()).isEqualTo(OutcomePartitions.of(play.runId));
            assertThat(finished.outcomeOffset()).isNotNegative();
            var last = play.progress(progress -> progress.state().ended());
            assertThat(last.counts()).isEqualTo(finished.counts());
            assertThat(last.inputTokens()).isEqualTo(300);
            assertThat(play.read().progress())
                    .usingRecursiveComparison()
                    .ignoringFields("id", "at", "finishedAt", "requestedAt")
                    .isEqualTo(last);
        }
    }

    @Test
    void duplicatesAndStragglersChangeNoCount() {
        try (var play = play()) {
            play.planned(1, 2, 2, 0);
            play.succeed(0, 1);
            play.succeed(0, 1);
            play.outcome(0, Outcome.FAILED);
            play.progress(progress -> progress.counts().finished() == 1);
            play.succeed(1, 2);

            assertThat(play.event(RunFinished.class).counts()).isEqualTo(new OutcomeCounts(2, 0, 0, 0));
            play.outcome(1, Outcome.FAILED);
            play.outcomes(5);
            assertThat(play.read().progress().counts()).isEqualTo(new OutcomeCounts(2, 0, 0, 0));
        }
    }

    @Test
    void whatIsHandedBackByAPauseIsWantedExactlyOnceAfterResume() {
        try (var play = play()) {
            play.planned(1, 10, 10, 0);
            play.succeed(0, 4);
            play.progress(progress -> progress.counts().finished() == 4);

            assertThat(play.command("pause").progress().state()).isEqualTo(RunState.PAUSED);
            assertThat(play.event(RunPaused.class).epoch()).isEqualTo(2);
            assertThat(play.statusOf("pause")).isEqualTo(409);
            play.planned(2, 10, 10, 0);
            for (int number = 5; number < 10; number++) {
                play.handBack(number, 1, Cause.PAUSED, null);
            }
            play.succeed(4, 5);
            play.progress(progress -> progress.state() == RunState.PAUSED
                    && progress.counts().finished() == 5
                    && progress.mayPlanThrough() == 10);

            assertThat(play.command("resume").progress().state()).isEqualTo(RunState.RUNNING);
            assertThat(play.event(RunResumed.class).epoch()).isEqualTo(3);
            var wanted = play.event(RecordsWanted.class);
            assertThat(wanted.epoch()).isEqualTo(3);
            assertThat(wanted.ranges()).containsExactly(new Range(5, 10));

            play.planned(wanted.revision(), 10, 10, wanted.revision());
            play.succeed(5, 10);
            assertThat(play.event(RunFinished.class).state()).isEqualTo(RunState.COMPLETED);
            assertThat(play.events(RecordsWanted.class, 1)).hasSize(1);
        }
    }

    @Test
    void aTaskThatIsHandedBackTwiceIsWantedTwiceOneRequestAtATime() {
        try (var play = play()) {
            play.planned(1, 2, 2, 0);
            play.handBack(0, 1, Cause.OVER_LIMIT, null);
            var first = play.event(RecordsWanted.class);
            play.handBack(0, 1, Cause.OVER_LIMIT, null);
            play.succeed(1, 2);
            play.progress(progress -> progress.counts().finished() == 1);

            play.planned(first.revision(), 2, 2, first.revision());
            var second = play.events(RecordsWanted.class, 2).getLast();
            assertThat(second.ranges()).containsExactly(new Range(0, 1));
            play.planned(second.revision(), 2, 2, second.revision());
            play.succeed(0, 1);

            assertThat(play.event(RunFinished.class).state()).isEqualTo(RunState.COMPLETED);
        }
    }

    @Test
    void aRefusalThatNobodyHealsPausesTheRunWithItsReason() {
        var reason = new Reason("key-refused", "The endpoint refuses the key.");
        try (var play = play()) {
            play.planned(1, 2, 2, 0);
            play.handBack(0, 1, Cause.LATCHED, reason);

            var paused = play.event(RunPaused.class);
            assertThat(paused.reason()).isEqualTo(reason);
            assertThat(play.progress(progress -> progress.state() == RunState.PAUSED)
                            .reason())
                    .isEqualTo(reason);
            play.planned(paused.revision(), 2, 2, 0);
            play.handBack(1, 1, Cause.LATCHED, reason);

            var resumed = play.command("resume");
            assertThat(resumed.progress().state()).isEqualTo(RunState.RUNNING);
            assertThat(play.event(RecordsWanted.class).epoch()).isEqualTo(3);
        }
    }

    @Test
    void cancellingKeepsWhatIsDoneAndCountsTheRest() {
        try (var play = play()) {
            play.planned(1, 100, 4, 0);
            play.succeed(0, 1);
            play.progress(progress -> progress.counts().finished() == 1);

            var cancelling = play.command("cancel").progress();
            assertThat(cancelling.state()).isEqualTo(RunState.RUNNING);
            assertThat(java.util.Objects.requireNonNull(cancelling.reason()).code())
                    .isEqualTo(RunLife.CANCELLING);
            assertThat(play.statusOf("resume")).isEqualTo(409);
            var cancelled = play.event(RunCancelled.class);
            play.planned(cancelled.revision(), 100, 4, 0);
            play.succeed(1, 2);
            play.handBack(2, 1, Cause.PAUSED, null);
            play.handBack(3, 1, Cause.CANCELLED, null);

            var finished = play.event(RunFinished.class);
            assertThat(finished.state()).isEqualTo(RunState.CANCELLED);
            assertThat(finished.counts()).isEqualTo(new OutcomeCounts(2, 0, 0, 98));
            assertThat(play.statusOf("cancel")).isEqualTo(409);
        }
    }

    @Test
    void aRunThatWasNeverPlannedCanBeCancelled() {
        try (var play = play()) {
            play.command("pause");
            play.command("cancel");
            var cancelled = play.event(RunCancelled.class);
            play.planned(cancelled.revision(), null, 0, 0);

            var finished = play.event(RunFinished.class);
            assertThat(finished.state()).isEqualTo(RunState.CANCELLED);
            assertThat(finished.counts()).isEqualTo(OutcomeCounts.NONE);
            assertThat(finished.outcomeOffset()).isEqualTo(-1);
        }
    }

    @Test
    void aPlanThatStandsPausesTheRunUntilItIsResumed() {
        var limit = new Reason("org-daily-limit", "The org takes no more requests today.");
        try (var play = play()) {
            play.blocked(1, 10, 4, limit);

            var paused = play.event(RunPaused.class);
            assertThat(paused.reason()).isEqualTo(limit);
            play.succeed(0, 4);
            assertThat(play.command("resume").progress().state()).isEqualTo(RunState.RUNNING);
            play.planned(3, 10, 10, 0);
            play.succeed(4, 10);

            assertThat(play.event(RunFinished.class).state()).isEqualTo(RunState.COMPLETED);
        }
    }

    @Test
    void aRunSaysWhatItsPlanIsTroubledByUntilItGoesOn() {
        var silent = new Reason("source-silent", "The org does not answer. It is asked again.");
        try (var play = play()) {
            play.troubled(1, 10, 4, silent);

            play.progress(progress -> silent.equals(progress.reason()));
            assertThat(play.read().progress().reason()).isEqualTo(silent);
            play.planned(1, 10, 10, 0);
            play.progress(progress -> progress.planned() == 10 && progress.reason() == null);
        }
    }

    @Test
    void aPlanThatFailsFailsTheRunWithItsReason() {
        var reason = new Reason("dataset-empty", "The dataset has no records.");
        try (var play = play()) {
            play.planned(1, 0, 0, 0, java.util.Map.of(), reason);

            assertThat(play.event(RunFinished.class).state()).isEqualTo(RunState.FAILED);
            assertThat(play.read().progress().reason()).isEqualTo(reason);
        }
    }
}
