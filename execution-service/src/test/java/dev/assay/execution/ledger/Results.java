package dev.assay.execution.ledger;

import dev.assay.contracts.Outcome;
import dev.assay.contracts.Reason;
import dev.assay.contracts.topic.How;
import dev.assay.contracts.topic.RecordOutcome;
import dev.assay.contracts.topic.TaskResult;
import dev.assay.contracts.topic.TaskReturned;
import dev.assay.service.messaging.Incoming;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What tasks end in, as workers would write it. */
final class Results {

    static final String RUN = "run-1";
    static final Reason REFUSED = new Reason("request-refused", "The endpoint does not take such a request.");

    private Results() {}

    static Incoming<TaskResult> succeeded(int number, long offset) {
        return at(outcome(number, Outcome.SUCCEEDED, How.AT_ONCE, null), offset);
    }

    static Incoming<TaskResult> repaired(int number, long offset) {
        return at(outcome(number, Outcome.SUCCEEDED, How.REPAIRED, null), offset);
    }

    static Incoming<TaskResult> failed(int number, long offset) {
        return at(outcome(number, Outcome.FAILED, null, null), offset);
    }

    static Incoming<TaskResult> returned(int number, long offset) {
        return at(taskReturned(number, 1, TaskReturned.Cause.PAUSED, null), offset);
    }

    static Incoming<TaskResult> latched(int number, int epoch, long offset) {
        var reason = new Reason("key-refused", "The endpoint refuses the key.");
        return at(taskReturned(number, epoch, TaskReturned.Cause.LATCHED, reason), offset);
    }

    static Incoming<TaskResult> refused(int number, long offset) {
        return at(outcome(number, Outcome.FAILED, null, REFUSED), offset);
    }

    private static RecordOutcome outcome(int number, Outcome outcome, @Nullable How how, @Nullable Reason failure) {
        return new RecordOutcome(
                RecordOutcome.idOf(RUN, number),
                Instant.EPOCH,
                RUN,
                1,
                1,
                number,
                "id-" + number,
                null,
                outcome,
                null,
                List.of(),
                failure,
                how,
                1,
                100,
                10,
                250,
                null,
                null);
    }

    private static TaskReturned taskReturned(int number, int epoch, TaskReturned.Cause cause, @Nullable Reason latch) {
        return new TaskReturned(RUN + "-" + number, Instant.EPOCH, RUN, 1, epoch, number, cause, latch);
    }

    private static Incoming<TaskResult> at(TaskResult result, long offset) {
        return new Incoming<>(result, 0, offset, null);
    }
}
