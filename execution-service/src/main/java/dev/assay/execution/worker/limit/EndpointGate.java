package dev.assay.execution.worker.limit;

import dev.assay.execution.call.CallFailure;
import dev.assay.execution.call.CallFailure.Cure;
import dev.assay.execution.call.CallFailure.Kind;
import dev.assay.execution.call.CallResult;
import dev.assay.execution.call.Completion;
import java.util.function.LongSupplier;

/** What one endpoint bears from one lane of this worker, learned from its answers. Thread-safe. */
public final class EndpointGate {

    private final AdaptiveLimit limit;
    private final CoolDown coolDown;
    private final LongSupplier nanoClock;
    private volatile Health health = new Health(0, false, 0);

    /**
     * How the endpoint was lately.
     *
     * @param failuresInARow calls without an answer of any kind since the last answer
     * @param answered whether it has ever answered
     * @param answeredNanos when it answered last, if it has
     */
    public record Health(int failuresInARow, boolean answered, long answeredNanos) {

        /** Whether it has answered after a point in time. */
        public boolean answeredAfter(long nanos) {
            return answered && answeredNanos - nanos > 0;
        }
    }

    /**
     * @param share most calls that this lane may ever have in flight
     */
    public EndpointGate(int share, LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.limit = new AdaptiveLimit(share, nanoClock);
        this.coolDown = new CoolDown(nanoClock);
    }

    /**
     * Nanoseconds that the endpoint should be left alone; 0 when it may be called.
     *
     * @param place the caller's own place among those who come back after a pause, from 0 (first) to 1 (last)
     */
    public long coolingNanos(double place) {
        return coolDown.nanosLeft(place);
    }

    /** Takes a place, waiting for one no longer than given; false if there was none. */
    public boolean enter(long waitNanos) throws InterruptedException {
        return limit.enter(waitNanos);
    }

    /** Gives a place back. */
    public void leave() {
        limit.leave();
    }

    /**
     * Learns from how a call ended.
     *
     * @param startedNanos when it began, on the gate's clock
     */
    public void learn(CallResult result, long startedNanos) {
        remember(result);
        switch (result) {
            case Completion completion -> {
                limit.answered();
                coolDown.answered();
            }
            case CallFailure failure -> {
                if (failure.kind() == Kind.THROTTLED || failure.kind() == Kind.OVERLOADED) {
                    var newBurst = limit.refused(startedNanos);
                    coolDown.refused(failure.retryAfter(), newBurst && failure.kind() == Kind.THROTTLED);
                }
            }
        }
    }

    private synchronized void remember(CallResult result) {
        if (!(result instanceof CallFailure failure)) {
            health = new Health(0, true, nanoClock.getAsLong());
        } else if (failure.kind().cure() == Cure.RETRY) {
            health = new Health(health.failuresInARow() + 1, health.answered(), health.answeredNanos());
        } else if (failure.kind() != Kind.THROTTLED) {
            health = new Health(0, true, nanoClock.getAsLong());
        }
    }

    /** How it was lately, in this lane of this worker. */
    public Health health() {
        return health;
    }

    /** Calls that may be in flight now. */
    public int limit() {
        return limit.limit();
    }
}
