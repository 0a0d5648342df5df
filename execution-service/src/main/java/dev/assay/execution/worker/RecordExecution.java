package dev.assay.execution.worker;

import dev.assay.contracts.Reason;
import dev.assay.contracts.topic.RecordTask;
import dev.assay.contracts.topic.TaskResult;
import dev.assay.contracts.topic.TaskReturned;
import dev.assay.contracts.topic.TaskReturned.Cause;
import dev.assay.execution.worker.GuardedCalls.Called;
import dev.assay.execution.worker.GuardedCalls.NotCalled;
import dev.assay.execution.worker.attempt.Attempts;
import dev.assay.execution.worker.attempt.BackOff;
import dev.assay.execution.worker.attempt.Next.Again;
import dev.assay.execution.worker.attempt.Next.Ended;
import dev.assay.execution.worker.attempt.Next.Latch;
import dev.assay.execution.worker.attempt.Next.WhenAllowed;
import dev.assay.execution.worker.intake.Place;
import dev.assay.execution.worker.intake.TaskEnding;
import dev.assay.execution.worker.run.ActiveRuns;
import dev.assay.execution.worker.run.Decision.Execute;
import dev.assay.execution.worker.run.Decision.HandBack;
import dev.assay.execution.worker.run.PreparedRun;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Ends a record task: render → call → validate, as often as it is worth it, or hands it back. */
final class RecordExecution implements TaskEnding {

    private final ActiveRuns runs;
    private final GuardedCalls calls;
    private final BackOff backOff;

    RecordExecution(ActiveRuns runs, GuardedCalls calls, BackOff backOff) {
        this.runs = runs;
        this.calls = calls;
        this.backOff = backOff;
    }

    @Override
    public TaskResult end(RecordTask task, Place place) throws InterruptedException {
        return switch (runs.decide(task)) {
            case HandBack back -> returned(task, back.cause(), back.latch());
            case Execute execute -> execute(task, execute.run(), place);
        };
    }

    private TaskResult execute(RecordTask task, PreparedRun run, Place place) throws InterruptedException {
        var attempts = new Attempts(task, run.call(task.fields()), run.maxAttempts(), run.validator(), backOff);
        var guard = calls.guard(task, place);
        while (true) {
            switch (guard.call(attempts.next())) {
                case NotCalled(Cause cause, Reason latch) -> {
                    return returned(task, cause, latch);
                }
                case Called(var result, var startedNanos, var endedNanos, var health) -> {
                    switch (attempts.after(result, startedNanos, endedNanos, health)) {
                        case Ended(var outcome) -> {
                            return outcome;
                        }
                        case Latch(Reason reason) -> {
                            runs.latch(task, reason);
                            return returned(task, Cause.LATCHED, reason);
                        }
                        case Again(Duration rest) -> guard.rest(rest);
                        case WhenAllowed() -> guard.rest(Duration.ZERO);
                    }
                }
            }
        }
    }

    private static TaskReturned returned(RecordTask task, Cause cause, @Nullable Reason latch) {
        return new TaskReturned(
                task.id(), Instant.now(), task.runId(), task.revision(), task.epoch(), task.number(), cause, latch);
    }
}
