package dev.assay.execution.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.RunState;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlowTests {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void allowsTheCallsInFlightBeforeThereIsARate() {
        var flow = Flow.of(Situations.running().total(1_000).planned(0).now(), 256, 0, 2);

        assertThat(flow.mayPlanThrough()).isEqualTo(256);
        assertThat(flow.secondsLeft()).isNull();
    }

    @Test
    void allowsWhatIsFinishedMeanwhileBeyondTheCallsInFlight() {
        var flow = Flow.of(
                Situations.running().total(100_000).planned(400).back(300, 0, 0).now(), 256, 1_000, 2);

        assertThat(flow.mayPlanThrough()).isEqualTo(300 + 256 + 2_000);
        assertThat(flow.secondsLeft()).isEqualTo(100);
    }

    @Test
    void allowsNoMoreWhileEnoughIsPlanned() {
        var plenty = Situations.running().total(100_000).planned(1_600).back(300, 0, 0);
        var scarce = Situations.running().total(100_000).planned(1_500).back(300, 0, 0);

        assertThat(Flow.of(plenty.now(), 256, 1_000, 2).mayPlanThrough()).isEqualTo(1_600);
        assertThat(Flow.of(scarce.now(), 256, 1_000, 2).mayPlanThrough()).isEqualTo(2_556);
    }

    @Test
    void neverShrinksBelowWhatIsPlannedNorPassesTheTotal() {
        assertThat(Flow.of(Situations.running().planned(90).now(), 4, 0, 2).mayPlanThrough())
                .isEqualTo(90);
        assertThat(Flow.of(Situations.running().planned(90).now(), 256, 50, 2).mayPlanThrough())
                .isEqualTo(100);
    }

    @Test
    void allowsNothingMoreWhilePausedOrBeingCancelled() {
        var paused = Situations.running().in(RunState.PAUSED).planned(40).now();
        var cancelling = Situations.running().cancelledAt(9).planned(40).now();

        assertThat(Flow.of(paused, 256, 50, 2).mayPlanThrough()).isEqualTo(40);
        assertThat(Flow.of(cancelling, 256, 50, 2).mayPlanThrough()).isEqualTo(40);
    }

    @Test
    void countsReturnedNumbersAsUnderWayBecauseTheyAreAskedForAgain() {
        var situation =
                Situations.running().total(1_000).planned(100).back(50, 0, 50).now();

        assertThat(Flow.of(situation, 64, 0, 2).mayPlanThrough()).isEqualTo(50 + 64);
    }

    @Test
    void sharesEvenlyAndGivesOthersWhatACapLeaves() {
        assertThat(FairShares.of(256, Map.of("a", 256, "b", 256)))
                .containsEntry("a", 128)
                .containsEntry("b", 128);
        assertThat(FairShares.of(256, Map.of("a", 8, "b", 256, "c", 256)))
                .containsEntry("a", 8)
                .containsEntry("b", 124)
                .containsEntry("c", 124);
    }

    @Test
    void everyRunMayMakeACallWhileAnyWorkerLives() {
        assertThat(FairShares.of(2, Map.of("a", 9, "b", 9, "c", 9)).values()).allMatch(share -> share >= 1);
        assertThat(FairShares.of(0, Map.of("a", 9)).values()).containsOnly(0);
    }

    @Test
    void theRateFollowsAndFadesToNothing() {
        var rate = new FinishingRate();
        rate.update(0, 0);
        for (int i = 1; i <= 50; i++) {
            rate.update(i * 100L, i * SECOND / 10);
        }
        assertThat(rate.perSecond()).isBetween(950.0, 1_001.0);

        for (int i = 51; i <= 250; i++) {
            rate.update(5_000, i * SECOND / 10);
        }
        assertThat(rate.perSecond()).isZero();
    }

    @Test
    void aRestartDoesNotTakeAllThatWasDoneForARate() {
        var rate = new FinishingRate();
        rate.update(1_000_000, SECOND);
        rate.update(1_000_000, 2 * SECOND);

        assertThat(rate.perSecond()).isZero();
    }
}
