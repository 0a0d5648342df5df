package dev.assay.execution.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.contracts.Reason;
import dev.assay.contracts.RunState;
import dev.assay.contracts.topic.RecordsWanted;
import dev.assay.contracts.topic.RecordsWanted.Range;
import dev.assay.contracts.topic.RunCancelled;
import dev.assay.contracts.topic.RunDeleted;
import dev.assay.contracts.topic.RunPaused;
import dev.assay.contracts.topic.RunRequested;
import dev.assay.contracts.topic.RunResumed;
import dev.assay.service.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunLifeTests {

    private static final Instant NOW = Instant.EPOCH;
    private static final Reason REASON = new Reason("paused-by-user", "Paused by ada.");

    private final RunDocument requested = AnyRun.requested("run-1");

    @Test
    void pauseAndResumeEachOpenAnEpochAndARevision() {
        var paused = RunLife.pause(requested, REASON, NOW);
        var resumed = RunLife.resume(paused, true, NOW);

        assertThat(paused.state()).isEqualTo(RunState.PAUSED);
        assertThat(paused.reason()).isEqualTo(REASON);
        assertThat(resumed.state()).isEqualTo(RunState.RUNNING);
        assertThat(resumed.reason()).isNull();
        assertThat(resumed.epoch()).isEqualTo(3);
        assertThat(resumed.revision()).isEqualTo(3);
        assertThat(resumed.outbox().stream()
                        .<Object>map(pending -> pending.message().orElseThrow().getClass()))
                .containsExactly(RunRequested.class, RunPaused.class, RunResumed.class);
        assertThat(resumed.outbox().stream().map(PendingMessage::revision)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aRunOfWhichNothingWasPlannedResumesToPlanning() {
        var resumed = RunLife.resume(RunLife.pause(requested, REASON, NOW), false, NOW);

        assertThat(resumed.state()).isEqualTo(RunState.PLANNING);
    }

    @Test
    void cancellingClosesTheEpochAndKeepsTheState() {
        var cancelled = RunLife.cancel(requested.in(RunState.RUNNING), REASON, NOW);

        assertThat(cancelled.state()).isEqualTo(RunState.RUNNING);
        assertThat(cancelled.epoch()).isEqualTo(2);
        assertThat(cancelled.cancelRevision()).isEqualTo(2);
        assertThat(cancelled.cancelling()).isTrue();
        assertThat(cancelled.outbox().getLast().message().orElseThrow()).isInstanceOf(RunCancelled.class);
    }

    @Test
    void wantingKeepsStateAndEpochAndRemembersWhatWasAskedFor() {
        var ranges = List.of(new Range(0, 3), new Range(7, 8));

        var wanting = RunLife.want(requested.in(RunState.RUNNING), ranges, NOW);

        assertThat(wanting.state()).isEqualTo(RunState.RUNNING);
        assertThat(wanting.wanted()).isEqualTo(new Wanted(2, ranges));
        assertThat(((RecordsWanted) wanting.outbox().getLast().message().orElseThrow()).ranges())
                .isEqualTo(ranges);
    }

    @Test
    void whatCannotHappenNamesTheState() {
        var paused = RunLife.pause(requested, REASON, NOW);
        var cancelling = RunLife.cancel(requested, REASON, NOW);
        var ended = requested.in(RunState.COMPLETED_WITH_FAILURES);

        assertRefused(() -> RunLife.pause(paused, REASON, NOW), "run-not-paused", "The run is paused");
        assertRefused(() -> RunLife.resume(requested, false, NOW), "run-not-resumed", "The run is requested");
        assertRefused(() -> RunLife.pause(cancelling, REASON, NOW), "run-not-paused", "being cancelled");
        assertRefused(() -> RunLife.cancel(cancelling, REASON, NOW), "run-not-cancelled", "being cancelled");
        assertRefused(() -> RunLife.cancel(ended, REASON, NOW), "run-not-cancelled", "completed with failures");
    }

    @Test
    void whatIsMarkedAsPublishedLeavesTheOutboxAndNothingElseDoes() {
        var paused = RunLife.pause(requested, REASON, NOW);

        var published = paused.published(1);

        assertThat(published.outbox()).extracting(PendingMessage::revision).containsExactly(2L);
        assertThat(published.unpublished()).isTrue();
        assertThat(published.published(2).unpublished()).isFalse();
    }

    @Test
    void idsSortByTheTimeTheyWereMade() {
        var early = RunIds.at(Instant.parse("2026-11-22T10:00:00Z"));
        var late = RunIds.at(Instant.parse("2026-11-22T10:00:00.001Z"));

        assertThat(early).isLessThan(late).hasSize(36);
        assertThat(java.util.UUID.fromString(early).version()).isEqualTo(7);
        assertThat(java.util.UUID.fromString(early).variant()).isEqualTo(2);
    }

    private static void assertRefused(Runnable deed, String type, String detail) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.getStatusCode().value()).isEqualTo(409);
                    assertThat(problem.getBody().getType()).hasPath("/problems/" + type);
                })
                .hasMessageContaining(detail);
    }

    @Test
    void deletingKeepsWhoRanWhatAndNothingOfWhatWasAsked() {
        var ended = requested.in(RunState.COMPLETED);

        var deleted = RunLife.delete(ended, "ann", NOW);

        assertThat(deleted.deletion()).isEqualTo(new RunDocument.Deletion(NOW, "ann", false));
        assertThat(deleted.spec().prompt()).isEmpty();
        assertThat(deleted.spec().responseSchema()).isEmpty();
        assertThat(deleted.spec().model()).isEqualTo("small");
        assertThat(deleted.outbox().stream().skip(1).map(PendingMessage::message))
                .satisfiesExactly(
                        event -> assertThat(event.orElseThrow()).isInstanceOf(RunDeleted.class),
                        progress -> assertThat(progress).isEmpty());
        assertThat(RunLife.delete(deleted, "bob", NOW)).isEqualTo(deleted);
    }

    @Test
    void whatGoesOnIsNotDeleted() {
        assertThatThrownBy(() -> RunLife.delete(requested, "ann", NOW))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("cancel it first");
    }
}
