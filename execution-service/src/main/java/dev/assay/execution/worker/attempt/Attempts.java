package dev.assay.execution.worker.attempt;

import dev.assay.contracts.topic.How;
import dev.assay.contracts.topic.RecordTask;
import dev.assay.execution.call.CallFailure;
import dev.assay.execution.call.CallFailure.Kind;
import dev.assay.execution.call.CallResult;
import dev.assay.execution.call.Completion;
import dev.assay.execution.call.ModelCall;
import dev.assay.execution.worker.attempt.Next.Again;
import dev.assay.execution.worker.attempt.Next.Ended;
import dev.assay.execution.worker.attempt.Next.Latch;
import dev.assay.execution.worker.attempt.Next.WhenAllowed;
import dev.assay.execution.worker.limit.EndpointGate.Health;
import dev.assay.execution.worker.validate.ResponseValidator;
import dev.assay.execution.worker.validate.Validation.Response;
import dev.assay.execution.worker.validate.Validation.Violations;
import java.time.Duration;

/**
 * The attempts at one record task: after each call it says whether to call again, and how. A completion that violates the schema
 * gets one repair turn, then a new attempt. Plain Java; used by one thread.
 */
public final class Attempts {

    /** An endpoint that restarts is not worth a pause. */
    private static final Duration UNREACHABLE_PATIENCE = Duration.ofSeconds(5);

    /** One that answers with errors may be about to come back behind its proxy. */
    private static final Duration OUTAGE_PATIENCE = Duration.ofMinutes(1);

    /** So many failures in a row are the endpoint's, not the records'. */
    private static final int OUTAGE = 20;

    private final int most;
    private ModelCall fresh;
    private final ResponseValidator validator;
    private final BackOff backOff;
    private final Tally tally;
    private ModelCall next;
    private int spent;
    private int failures;
    private boolean repairing;
    private boolean violated;
    private boolean lengthened;
    private boolean failing;
    private long firstFailure;

    /**
     * @param fresh the call of a new attempt
     * @param most calls before giving up; those that were throttled do not count
     */
    public Attempts(RecordTask task, ModelCall fresh, int most, ResponseValidator validator, BackOff backOff) {
        this.fresh = fresh;
        this.next = fresh;
        this.most = most;
        this.validator = validator;
        this.backOff = backOff;
        this.tally = new Tally(task);
    }

    /** The call to make now. */
    public ModelCall next() {
        return next;
    }

    /**
     * Judges a call.
     *
     * @param startedNanos when it began, on a monotonic clock
     * @param endedNanos when it ended
     * @param health how its endpoint was lately
     */
    public Next after(CallResult result, long startedNanos, long endedNanos, Health health) {
        tally.add(result, startedNanos, endedNanos);
        return switch (result) {
            case Completion completion -> afterCompletion(completion);
            case CallFailure failure -> afterFailure(failure, endedNanos, health);
        };
    }

    private Next afterCompletion(Completion completion) {
        spent++;
        failing = false;
        return switch (validator.validate(completion.text())) {
            case Response response -> new Ended(tally.succeeded(response.json(), how(), completion));
            case Violations violations -> {
                if (spent >= most) {
                    yield new Ended(tally.invalid(violations.all(), completion));
                }
                next = repairing ? fresh : RepairTurn.of(fresh, completion, violations);
                repairing = !repairing;
                violated = true;
                yield new Again(Duration.ZERO);
            }
        };
    }

    private How how() {
        if (repairing) {
            return How.REPAIRED;
        }
        return violated ? How.AFTER_RETRY : How.AT_ONCE;
    }

    private Next afterFailure(CallFailure failure, long nowNanos, Health health) {
        return switch (failure.kind().cure()) {
            case WAIT -> new WhenAllowed();
            case SOMEBODY -> new Latch(failure.reason());
            case NONE -> new Ended(tally.failed(failure.reason()));
            case MORE_TOKENS -> lengthen(failure);
            case RETRY -> retry(failure, nowNanos, health);
        };
    }

    private Next lengthen(CallFailure failure) {
        spent++;
        var tokens = next.maxTokens();
        if (lengthened || tokens == null || spent >= most) {
            return new Ended(tally.failed(failure.reason()));
        }
        lengthened = true;
        fresh = fresh.withMaxTokens(tokens * 2);
        next = next.withMaxTokens(tokens * 2);
        return new Again(Duration.ZERO);
    }

    /** What only this record meets fails it; what all meet is the endpoint's, and pauses the run when it lasts. */
    private Next retry(CallFailure failure, long nowNanos, Health health) {
        spent++;
        failures++;
        if (!failing) {
            failing = true;
            firstFailure = nowNanos;
        }
        if (spent >= most) {
            var unreachable = failure.kind() == Kind.UNREACHABLE;
            var outage = !health.answeredAfter(firstFailure) && (unreachable || health.failuresInARow() >= OUTAGE);
            if (!outage) {
                return new Ended(tally.failed(failure.reason()));
            }
            var patience = unreachable ? UNREACHABLE_PATIENCE : OUTAGE_PATIENCE;
            if (nowNanos - firstFailure >= patience.toNanos()) {
                return new Latch(failure.reason());
            }
        }
        return new Again(backOff.after(failures, failure.retryAfter()));
    }
}
