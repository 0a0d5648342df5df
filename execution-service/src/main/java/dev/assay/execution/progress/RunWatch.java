package dev.assay.execution.progress;

import dev.assay.contracts.OutcomeCounts;
import dev.assay.contracts.Reason;
import dev.assay.contracts.RunState;
import dev.assay.contracts.topic.RunProgress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What is remembered of a run between two looks: its rate, when it moved last, what was said of it. For one thread. */
final class RunWatch {

    private final FinishingRate rate = new FinishingRate();
    private @Nullable Object seen;
    private long seenAt;
    private @Nullable RunProgress said;
    private long saidAt;

    /** Takes a look; returns the finishing rate. */
    double look(Situation situation, long nanos) {
        rate.update(situation.standing().tally().done(), nanos);
        var traits = new Traits(
                situation.standing().back(),
                situation.planned(),
                situation.run().revision(),
                situation.wantedIsPlanned());
        if (!traits.equals(seen)) {
            seen = traits;
            seenAt = nanos;
        }
        return rate.perSecond();
    }

    /** Whether nothing has moved for this long. Asking again takes as long again. */
    boolean still(Duration duration, long nanos) {
        if (nanos - seenAt < duration.toNanos()) {
            return false;
        }
        seenAt = nanos;
        return true;
    }

    /**
     * Whether a snapshot should be sent: at once when the run's life or the planner depends on it, else a few times a second
     * while something moves, and now and then in any case.
     */
    boolean due(RunProgress progress, int share, Duration pace, Duration heartbeat, long nanos) {
        if (said == null) {
            return true;
        }
        var since = Duration.ofNanos(nanos - saidAt);
        if (since.compareTo(heartbeat) >= 0 || !life(progress).equals(life(said))) {
            return true;
        }
        var starving = progress.mayPlanThrough() > said.mayPlanThrough()
                && progress.planned() + share / 2 >= said.mayPlanThrough();
        return starving || (since.compareTo(pace) >= 0 && !content(progress).equals(content(said)));
    }

    /** The next sequence number. */
    long sequence(long atLeast) {
        return said == null ? atLeast : Math.max(atLeast, said.sequence() + 1);
    }

    void said(RunProgress progress, long nanos) {
        said = progress;
        saidAt = nanos;
    }

    private static Life life(RunProgress progress) {
        return new Life(progress.state(), progress.epoch(), progress.revision(), progress.total(), progress.reason());
    }

    private static Content content(RunProgress progress) {
        return new Content(progress.counts(), progress.planned(), progress.mayPlanThrough());
    }

    private record Traits(long back, int planned, long revision, boolean wantedIsPlanned) {}

    private record Life(
            RunState state,
            int epoch,
            long revision,
            @Nullable Integer total,
            @Nullable Reason reason) {}

    private record Content(OutcomeCounts counts, int planned, int mayPlanThrough) {}
}
