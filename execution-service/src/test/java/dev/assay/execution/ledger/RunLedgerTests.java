package dev.assay.execution.ledger;

import static dev.assay.execution.ledger.Results.failed;
import static dev.assay.execution.ledger.Results.latched;
import static dev.assay.execution.ledger.Results.refused;
import static dev.assay.execution.ledger.Results.repaired;
import static dev.assay.execution.ledger.Results.returned;
import static dev.assay.execution.ledger.Results.succeeded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.topic.RecordsWanted.Range;
import dev.assay.contracts.topic.TaskResult;
import dev.assay.execution.run.Wanted;
import dev.assay.service.messaging.Incoming;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RunLedgerTests {

    private RunLedger ledger = new RunLedger(Results.RUN, List.of());

    @Test
    void countsEachRecordOnceByItsFirstOutcome() {
        var applied = ledger.apply(List.of(succeeded(0, 10), failed(0, 11), succeeded(0, 12)));

        assertThat(applied.duplicates()).isEqualTo(2);
        assertThat(tally().succeeded()).isEqualTo(1);
        assertThat(tally().failed()).isZero();
        assertThat(ledger.standing().outcomeOffset()).isEqualTo(10);
    }

    @Test
    void sumsTokensLatenciesAndRepairs() {
        ledger.apply(List.of(succeeded(0, 1), repaired(1, 2), failed(2, 3)));

        assertThat(tally()).isEqualTo(new Tally(2, 0, 1, 1, 300, 30, 750, 0));
    }

    @Test
    void saysWhyRequestsAreRefusedOnceFiveAgreeAndNoneDiffers() {
        ledger.apply(List.of(refused(0, 1), refused(1, 2), refused(2, 3), refused(3, 4)));
        assertThat(ledger.standing().refusal()).isNull();

        ledger.apply(List.of(refused(4, 5)));
        assertThat(ledger.standing().refusal()).isEqualTo(Results.REFUSED);

        ledger.apply(List.of(succeeded(5, 6)));
        assertThat(ledger.standing().refusal()).isNull();
    }

    @Test
    void aBatchThatIsDeliveredAgainChangesNothing() {
        var batch = List.of(succeeded(0, 1), returned(1, 2), failed(2, 3));
        ledger.apply(batch);
        var before = ledger.standing();

        var again = ledger.apply(batch);

        assertThat(again.touched()).isEmpty();
        assertThat(again.duplicates()).isZero();
        assertThat(ledger.standing()).isEqualTo(before);
    }

    @Test
    void aCrashBetweenTheSavesOfTwoChunksCountsNothingTwice() {
        var batch = List.of(
                succeeded(0, 1), succeeded(Chunk.SIZE, 2), returned(1, 3), failed(Chunk.SIZE + 1, 4), succeeded(2, 5));
        var saved = new ArrayList<Chunk>();
        saved.add(stored(ledger.apply(batch).touched().iterator().next()));

        ledger = new RunLedger(Results.RUN, saved);
        ledger.apply(batch);

        assertThat(tally().done()).isEqualTo(4);
        assertThat(ledger.standing().returned()).isEqualTo(1);
    }

    @Test
    void numbersAtChunkBordersStayApart() {
        ledger.apply(List.of(succeeded(Chunk.SIZE - 1, 1), returned(Chunk.SIZE, 2), returned(Chunk.SIZE - 2, 3)));

        assertThat(ledger.returned(100))
                .containsExactly(new Range(Chunk.SIZE - 2, Chunk.SIZE - 1), new Range(Chunk.SIZE, Chunk.SIZE + 1));
        assertThat(ledger.missing(Chunk.SIZE + 3, 100))
                .containsExactly(new Range(0, Chunk.SIZE - 2), new Range(Chunk.SIZE + 1, Chunk.SIZE + 3));
    }

    @Test
    void rangesJoinOverChunkBorders() {
        ledger.apply(List.of(returned(Chunk.SIZE - 1, 1), returned(Chunk.SIZE, 2)));

        assertThat(ledger.returned(1)).containsExactly(new Range(Chunk.SIZE - 1, Chunk.SIZE + 1));
    }

    @Test
    void asksForNoMoreRangesThanAMessageHolds() {
        ledger.apply(List.of(returned(0, 1), returned(2, 2), returned(4, 3)));

        assertThat(ledger.returned(2)).containsExactly(new Range(0, 1), new Range(2, 3));
    }

    @Test
    void anOutcomeEndsWhatWasReturned() {
        ledger.apply(List.of(returned(7, 1), succeeded(7, 2)));

        assertThat(ledger.standing().returned()).isZero();
        assertThat(tally().done()).isEqualTo(1);
    }

    @Test
    void aTaskReturnedAfterItsOutcomeChangesNothing() {
        ledger.apply(List.of(succeeded(7, 1), returned(7, 2)));

        assertThat(ledger.standing().returned()).isZero();
    }

    @Test
    void wantedNumbersNoLongerStandAsReturnedOncePerRequest() {
        var wanted = new Wanted(5, List.of(new Range(0, 2)));
        ledger.apply(List.of(returned(0, 1), returned(1, 2), returned(9, 3)));

        ledger.clear(wanted);
        ledger.apply(List.of(returned(1, 4)));
        ledger.clear(wanted);

        assertThat(ledger.returned(10)).containsExactly(new Range(1, 2), new Range(9, 10));
    }

    @Test
    void aCrashBetweenTheRequestAndClearingAsksForNothingTwice() {
        ledger.apply(List.of(returned(0, 1), returned(1, 2)));
        var wanted = new Wanted(5, ledger.returned(10));
        reload();

        ledger.clear(wanted);
        ledger.apply(List.of(returned(0, 1), returned(1, 2)));

        assertThat(ledger.returned(10)).isEmpty();
    }

    @Test
    void remembersThatARequestWasClearedEvenWhereNothingWasReturned() {
        var wanted = new Wanted(5, List.of(new Range(3, 4)));
        ledger.chunk(3);
        ledger.clear(wanted);
        ledger.apply(List.of(returned(3, 9)));
        reload();

        ledger.clear(wanted);

        assertThat(ledger.returned(10)).containsExactly(new Range(3, 4));
    }

    @Test
    void keepsTheLatchOfTheNewestEpoch() {
        ledger.apply(List.of(latched(0, 3, 1), latched(1, 2, 2)));
        reload();

        assertThat(ledger.standing().latch()).isNotNull();
        assertThat(ledger.standing().latch().epoch()).isEqualTo(3);
    }

    @Test
    void anyDeliveryWithRepeatsAndRestartsCountsAsIfDeliveredOnce() {
        var random = new Random(7);
        var log = new ArrayList<Incoming<TaskResult>>();
        for (int offset = 0; offset < 3_000; offset++) {
            var number = random.nextInt(100) * 1_500;
            log.add(random.nextInt(4) == 0 ? returned(number, offset) : succeeded(number, offset));
        }
        var once = new RunLedger(Results.RUN, List.of());
        once.apply(log);

        for (int from = 0; from < log.size(); ) {
            var to = Math.min(log.size(), from + 1 + random.nextInt(200));
            ledger.apply(log.subList(Math.max(0, from - random.nextInt(300)), to));
            if (random.nextInt(5) == 0) {
                reload();
            }
            from = to;
        }

        assertThat(ledger.standing()).isEqualTo(once.standing());
        assertThat(ledger.returned(1_000)).isEqualTo(once.returned(1_000));
    }

    /** As a process does that starts anew from what is stored. */
    private void reload() {
        Collection<Chunk> chunks = new ArrayList<>();
        for (int place = 0; place < 4; place++) {
            chunks.add(stored(ledger.chunk(place * Chunk.SIZE)));
        }
        ledger = new RunLedger(Results.RUN, chunks);
    }

    private static Chunk stored(Chunk chunk) {
        return new Chunk(chunk.document());
    }

    private Tally tally() {
        return ledger.standing().tally();
    }
}
