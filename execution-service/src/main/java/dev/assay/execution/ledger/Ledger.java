package dev.assay.execution.ledger;

import dev.assay.contracts.topic.RecordsWanted.Range;
import dev.assay.contracts.topic.TaskResult;
import dev.assay.execution.role.ConditionalOnRole;
import dev.assay.execution.role.Role;
import dev.assay.execution.run.Wanted;
import dev.assay.service.messaging.Incoming;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Which records of which run are done. Nothing is visible here that is not saved, so a process may die on any line: what was
 * not saved is delivered again.
 */
@Component
@ConditionalOnRole(Role.API)
public class Ledger {

    /** Ranges in one request for numbers once more: keeps its message well below what a broker takes. */
    private static final int MOST_RANGES = 10_000;

    private final OpenLedgers open;
    private final LedgerStore store;
    private final Counter duplicates;

    Ledger(OpenLedgers open, LedgerStore store, MeterRegistry meters) {
        this.open = open;
        this.store = store;
        this.duplicates = Counter.builder("assay.outcomes.duplicates")
                .description("Outcomes of records that had one already; they are not counted")
                .register(meters);
    }

    /** Applies messages of one run, in order of their offsets. Those of ended and unknown runs change nothing. */
    public void apply(String runId, List<Incoming<TaskResult>> results) {
        open.with(runId, ledger -> {
            var applied = ledger.apply(results);
            applied.touched().forEach(store::save);
            duplicates.increment(applied.duplicates());
            return applied;
        });
    }

    /** Where a run stands; empty when it has ended or is unknown. */
    public Optional<Standing> standing(String runId) {
        return open.with(runId, RunLedger::standing);
    }

    /** Numbers below a bound that have neither an outcome nor were handed back. */
    public List<Range> missing(String runId, int below) {
        return open.with(runId, ledger -> ledger.missing(below, MOST_RANGES)).orElse(List.of());
    }

    /**
     * Asks for returned numbers once more.
     *
     * @param write stores the request with the run; empty when the run is no longer in a state to ask
     */
    public void wantReturned(String runId, Function<List<Range>, Optional<Wanted>> write) {
        open.with(runId, ledger -> {
            var returned = ledger.returned(MOST_RANGES);
            return returned.isEmpty() ? returned : want(ledger, returned, write);
        });
    }

    /**
     * Asks for lost numbers once more, and counts that it did.
     *
     * @param most how often a number is asked for
     * @param write stores the request with the run; empty when the run is no longer in a state to ask
     * @return numbers that were lost more often; they are not asked for
     */
    public List<Integer> wantLost(
            String runId, List<Range> lost, int most, Function<List<Range>, Optional<Wanted>> write) {
        return open.<List<Integer>>with(runId, ledger -> {
                    var givenUp = new ArrayList<Integer>();
                    var again = new ArrayList<Range>();
                    for (int number : Ranges.numbers(lost)) {
                        if (ledger.chunk(number).countLost(number) > most) {
                            givenUp.add(number);
                        } else {
                            Ranges.append(again, number);
                        }
                    }
                    Ranges.numbers(lost).stream().map(ledger::chunk).distinct().forEach(store::save);
                    if (!again.isEmpty()) {
                        want(ledger, again, write);
                    }
                    return givenUp;
                })
                .orElse(List.of());
    }

    private List<Range> want(RunLedger ledger, List<Range> ranges, Function<List<Range>, Optional<Wanted>> write) {
        write.apply(ranges).ifPresent(wanted -> ledger.clear(wanted).forEach(store::save));
        return ranges;
    }

    /** Forgets what is held in memory of some runs; it is read again when it is needed. */
    public void forget(Predicate<String> runs) {
        open.forget(runs);
    }
}
