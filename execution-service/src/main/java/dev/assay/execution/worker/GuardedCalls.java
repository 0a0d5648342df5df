package dev.assay.execution.worker;

import dev.assay.contracts.Reason;
import dev.assay.contracts.topic.RecordTask;
import dev.assay.contracts.topic.TaskReturned.Cause;
import dev.assay.execution.call.CallFailure;
import dev.assay.execution.call.CallFailure.Cure;
import dev.assay.execution.call.CallFailure.Kind;
import dev.assay.execution.call.CallResult;
import dev.assay.execution.call.ModelCall;
import dev.assay.execution.call.ModelClient;
import dev.assay.execution.worker.intake.Place;
import dev.assay.execution.worker.limit.EndpointGate;
import dev.assay.execution.worker.limit.EndpointGate.Health;
import dev.assay.execution.worker.limit.EndpointGates;
import dev.assay.execution.worker.limit.Permits;
import dev.assay.execution.worker.run.ActiveRuns;
import dev.assay.execution.worker.run.Decision.Execute;
import dev.assay.execution.worker.run.Decision.HandBack;
import dev.assay.execution.worker.run.PreparedRun;
import dev.assay.execution.worker.run.Route;
import dev.assay.execution.worker.run.RunEndpoints;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Makes calls only when they may be made: the run goes on, the endpoint wants no rest, and every limit has room. Whoever waits
 * looks a few times a second whether the run still goes on.
 */
final class GuardedCalls {

    private static final long SLICE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final ActiveRuns runs;
    private final RunEndpoints endpoints;
    private final EndpointGates gates;
    private final Permits permits;
    private final ModelClient client;
    private final WorkerMetrics metrics;
    private final long patienceNanos;

    /**
     * @param patience how long a task may wait for limits in all before it is handed back
     */
    GuardedCalls(
            ActiveRuns runs,
            RunEndpoints endpoints,
            EndpointGates gates,
            Permits permits,
            ModelClient client,
            WorkerMetrics metrics,
            Duration patience) {
        this.runs = runs;
        this.endpoints = endpoints;
        this.gates = gates;
        this.permits = permits;
        this.client = client;
        this.metrics = metrics;
        this.patienceNanos = patience.toNanos();
    }

    /**
     * Guards the calls for one task.
     *
     * @param place the task's own, left while it waits: those of one endpoint that rests must not hold up all others
     */
    Guard guard(RecordTask task, Place place) {
        return new Guard(task, place);
    }

    /** Whether a call was made. */
    sealed interface Made {}

    /** It was. */
    record Called(CallResult result, long startedNanos, long endedNanos, Health health) implements Made {}

    /** It was not, and the task is to be handed back. */
    record NotCalled(Cause cause, @Nullable Reason latch) implements Made {}

    /** The calls for one task; used by one thread. */
    final class Guard {

        private final RecordTask task;
        private final Place place;
        private final double turn = ThreadLocalRandom.current().nextDouble();
        private long waitedNanos;
        private long restUntil;
        private boolean resting;

        private Guard(RecordTask task, Place place) {
            this.task = task;
            this.place = place;
        }

        /** No call before so long has passed. */
        void rest(Duration wait) {
            resting = !wait.isZero();
            restUntil = System.nanoTime() + wait.toNanos();
        }

        /** Makes one call as soon as it may. */
        Made call(ModelCall call) throws InterruptedException {
            while (true) {
                switch (runs.decide(task)) {
                    case HandBack back -> {
                        return new NotCalled(back.cause(), back.latch());
                    }
                    case Execute execute -> {
                        switch (endpoints.of(execute.run(), execute.epochSeenNanos())) {
                            case Route.Closed(Reason reason) -> {
                                runs.latch(task, reason);
                                return new NotCalled(Cause.LATCHED, reason);
                            }
                            case Route.Open open -> {
                                var made = tryCall(call, execute.run(), open);
                                if (made != null) {
                                    return made;
                                }
                            }
                        }
                    }
                }
            }
        }

        private @Nullable Made tryCall(ModelCall call, PreparedRun run, Route.Open open) throws InterruptedException {
            if (rested()) {
                return null;
            }
            var gate = gates.of(open.endpoint(), run.model(), run.interactive());
            var before = System.nanoTime();
            if (cooled(gate) || !permits.enter(open.caps(), run.interactive(), SLICE_NANOS)) {
                return overLimit(before);
            }
            try {
                if (gate.coolingNanos(turn) > 0 || !gate.enter(SLICE_NANOS)) {
                    return overLimit(before);
                }
                try {
                    // While it waited for its turn, another task may have learnt that the run cannot go on.
                    return runs.decide(task) instanceof Execute ? made(call, open, gate) : null;
                } finally {
                    gate.leave();
                }
            } finally {
                permits.leave(open.caps());
            }
        }

        private Called made(ModelCall call, Route.Open open, EndpointGate gate) throws InterruptedException {
            place.takeBack();
            var started = System.nanoTime();
            var result = client.call(open.endpoint(), call);
            var ended = System.nanoTime();
            if (result instanceof CallFailure failure && failure.kind() == Kind.INTERRUPTED) {
                throw new InterruptedException("the task was abandoned");
            }
            if (result instanceof CallFailure failure && failure.kind().cure() == Cure.SOMEBODY) {
                // Before the next one gets this one's place.
                runs.latch(task, failure.reason());
            }
            gate.learn(result, started);
            metrics.called(result, ended - started);
            return new Called(result, started, ended, gate.health());
        }

        /** Whether it slept a while for the back-off. */
        private boolean rested() throws InterruptedException {
            var left = restUntil - System.nanoTime();
            if (!resting || left <= 0) {
                return false;
            }
            place.leave();
            TimeUnit.NANOSECONDS.sleep(Math.min(left, SLICE_NANOS));
            return true;
        }

        /** Whether it slept a while because the endpoint wants to be left alone. */
        private boolean cooled(EndpointGate gate) throws InterruptedException {
            var left = gate.coolingNanos(turn);
            if (left > 0) {
                place.leave();
                TimeUnit.NANOSECONDS.sleep(Math.min(left, SLICE_NANOS));
            }
            return left > 0;
        }

        private @Nullable Made overLimit(long sinceNanos) {
            place.leave();
            waitedNanos += System.nanoTime() - sinceNanos;
            return waitedNanos < patienceNanos ? null : new NotCalled(Cause.OVER_LIMIT, null);
        }
    }
}
