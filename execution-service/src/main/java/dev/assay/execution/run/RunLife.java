package dev.assay.execution.run;

import dev.assay.contracts.Reason;
import dev.assay.contracts.RunState;
import dev.assay.contracts.topic.RecordsWanted;
import dev.assay.contracts.topic.RunCancelled;
import dev.assay.contracts.topic.RunDeleted;
import dev.assay.contracts.topic.RunFinished;
import dev.assay.contracts.topic.RunPaused;
import dev.assay.contracts.topic.RunProgress;
import dev.assay.contracts.topic.RunResumed;
import dev.assay.service.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What may happen to a run, and the event that says so. What may not is a problem that names the run's state. */
public final class RunLife {

    /** The reason's code while a cancelled run waits for what is under way. */
    public static final String CANCELLING = "cancelling";

    private RunLife() {}

    /** Stops planning and calling until it is resumed. */
    public static RunDocument pause(RunDocument run, Reason reason, Instant now) {
        allow(!run.cancelling() && !run.state().ended() && run.state() != RunState.PAUSED, run, "paused");
        var event = new RunPaused(newId(), now, run.id(), run.revision() + 1, run.epoch() + 1, reason);
        return run.in(RunState.PAUSED, event.epoch(), reason, PendingMessage.of(event));
    }

    /**
     * Goes on where it stood.
     *
     * @param planned whether any task was ever planned
     */
    public static RunDocument resume(RunDocument run, boolean planned, Instant now) {
        allow(!run.cancelling() && run.state() == RunState.PAUSED, run, "resumed");
        var event = new RunResumed(newId(), now, run.id(), run.revision() + 1, run.epoch() + 1);
        return run.in(planned ? RunState.RUNNING : RunState.PLANNING, event.epoch(), null, PendingMessage.of(event));
    }

    /** Plans and calls nothing more; the run ends when what is under way has come back. */
    public static RunDocument cancel(RunDocument run, Reason reason, Instant now) {
        allow(!run.cancelling() && !run.state().ended(), run, "cancelled");
        var event = new RunCancelled(newId(), now, run.id(), run.revision() + 1, run.epoch() + 1);
        return run.in(run.state(), event.epoch(), reason, PendingMessage.of(event))
                .cancelledBy(event.revision());
    }

    /** Asks for numbers once more, in the run's present epoch. */
    public static RunDocument want(RunDocument run, List<RecordsWanted.Range> ranges, Instant now) {
        var event = new RecordsWanted(newId(), now, run.id(), run.revision() + 1, run.epoch(), ranges);
        return run.in(run.state(), run.epoch(), run.reason(), PendingMessage.of(event))
                .wanting(new Wanted(event.revision(), ranges));
    }

    /**
     * Ends the run for good, and says so to those who export it and to those who watch it.
     *
     * @param last its last snapshot, in the state it ends in
     * @param partition where its outcomes are
     * @param offset of the last outcome that was counted; -1 when there is none
     */
    public static RunDocument end(RunDocument run, Ending ending, RunProgress last, int partition, long offset) {
        var event = new RunFinished(
                newId(), ending.at(), run.id(), last.revision(), last.state(), ending.counts(), partition, offset);
        return run.in(last.state(), run.epoch(), last.reason(), PendingMessage.of(last), PendingMessage.of(event))
                .ended(ending);
    }

    /** Removes what the run asked and was answered, everywhere; only its audit entry stays. */
    public static RunDocument delete(RunDocument run, String by, Instant now) {
        if (run.deletion() != null) {
            return run;
        }
        if (!run.state().ended()) {
            throw new ProblemException(
                    409, "run-not-ended", "The run has not ended; cancel it first, then it can be deleted.");
        }
        var event = new RunDeleted(newId(), now, run.id(), run.revision() + 1, by);
        return run.in(
                        run.state(),
                        run.epoch(),
                        run.reason(),
                        PendingMessage.of(event),
                        PendingMessage.noProgress(event.revision()))
                .deleted(new RunDocument.Deletion(now, by, false));
    }

    private static void allow(boolean allowed, RunDocument run, String deed) {
        if (!allowed) {
            var state = run.cancelling()
                    ? "being cancelled"
                    : run.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            throw new ProblemException(
                    409, "run-not-" + deed, "The run is " + state + " and cannot be " + deed + " now.");
        }
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
