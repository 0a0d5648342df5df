package dev.assay.execution.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Reason;
import dev.assay.contracts.RunState;
import org.junit.jupiter.api.Test;

class MoveTests {

    private static final Reason EMPTY = new Reason("dataset-empty", "The dataset has no records.");

    @Test
    void followsThePlanner() {
        assertNext(Situations.running().in(RunState.REQUESTED).notPlanned(), new Move.Wait());
        assertNext(
                Situations.running().in(RunState.REQUESTED).planned(0).total(null),
                new Move.Advance(RunState.PLANNING));
        assertNext(Situations.running().in(RunState.PLANNING).planned(5), new Move.Advance(RunState.RUNNING));
        assertNext(Situations.running(), new Move.Wait());
    }

    @Test
    void completesOnlyWhenEveryRecordSucceeded() {
        assertNext(Situations.running().back(100, 0, 0), new Move.End(RunState.COMPLETED, null));
        assertNext(Situations.running().back(99, 1, 0), new Move.End(RunState.COMPLETED_WITH_FAILURES, null));
        assertNext(Situations.running().back(99, 0, 0), new Move.Wait());
    }

    @Test
    void neverEndsBeforeTheRecordsAreCounted() {
        assertNext(Situations.running().total(null).back(100, 0, 0), new Move.Wait());
    }

    @Test
    void completesAlsoWhenPausedOrCancelledTooLate() {
        assertNext(Situations.running().in(RunState.PAUSED).back(100, 0, 0), new Move.End(RunState.COMPLETED, null));
        assertNext(Situations.running().cancelledAt(9).back(100, 0, 0), new Move.End(RunState.COMPLETED, null));
    }

    @Test
    void asksForReturnedTasksOneRequestAtATime() {
        assertNext(Situations.running().back(10, 0, 3), new Move.WantReturned());
        assertNext(Situations.running().back(10, 0, 3).wantedAt(5), new Move.Wait());
        assertNext(Situations.running().back(10, 0, 3).wantedAt(5).plannerHandled(5, 5), new Move.WantReturned());
    }

    @Test
    void asksForNothingWhilePausedOrBeingCancelled() {
        assertNext(Situations.running().in(RunState.PAUSED).back(10, 0, 3), new Move.Wait());
        assertNext(Situations.running().cancelledAt(9).back(10, 0, 3), new Move.Wait());
    }

    @Test
    void pausesWhenTheEndpointRefusesEveryCallOfThisEpoch() {
        var refusal = Situations.running().latchedIn(1).now().standing().latch();

        assertNext(
                Situations.running().latchedIn(1).back(0, 0, 1),
                new Move.PauseFor(java.util.Objects.requireNonNull(refusal).reason()));
        assertNext(Situations.running().latchedIn(0).back(0, 0, 1), new Move.WantReturned());
    }

    @Test
    void pausesWhenPlanningStandsUntilSomebodyResumes() {
        var limit = new Reason("org-daily-limit", "The org takes no more requests today.");

        assertNext(Situations.running().planBlocked(1, limit), new Move.PauseFor(limit));
        assertNext(Situations.running().planBlocked(1, limit).epoch(3), new Move.Wait());
        assertNext(Situations.running().planBlocked(1, limit).in(RunState.PAUSED), new Move.Wait());
    }

    @Test
    void pausesWhenTheFirstRequestsAreAllRefusedButNotAgainstTheWillOfWhoResumed() {
        var refusal = new Reason("request-refused", "The endpoint does not take the response schema.");

        assertNext(Situations.running().back(0, 5, 0).refused(refusal), new Move.PauseFor(refusal));
        assertNext(Situations.running().back(0, 5, 0).refused(refusal).epoch(3), new Move.Wait());
    }

    @Test
    void cancelsWhenThePlannerStoppedAndAllThatWasPlannedIsBack() {
        var cancelling = new Move.End(RunState.CANCELLED, null);

        assertNext(Situations.running().cancelledAt(9).plannerHandled(9, 0).back(60, 0, 40), cancelling);
        assertNext(Situations.running().cancelledAt(9).plannerHandled(8, 0).back(60, 0, 40), new Move.Wait());
        assertNext(Situations.running().cancelledAt(9).plannerHandled(9, 0).back(60, 0, 39), new Move.Wait());
        assertNext(
                Situations.running()
                        .in(RunState.PAUSED)
                        .cancelledAt(9)
                        .plannerHandled(9, 0)
                        .planned(0)
                        .total(null),
                cancelling);
    }

    @Test
    void failsWithThePlansReasonWhenWhatIsUnderWayCameBack() {
        assertNext(Situations.running().planned(0).total(null).planFailed(EMPTY), new Move.End(RunState.FAILED, EMPTY));
        assertNext(Situations.running().planned(0).total(0).planFailed(EMPTY), new Move.End(RunState.FAILED, EMPTY));
        assertNext(Situations.running().planned(10).planFailed(EMPTY).back(9, 0, 0), new Move.Wait());
    }

    private static void assertNext(Situations situation, Move expected) {
        assertThat(Move.after(situation.now())).isEqualTo(expected);
    }
}
