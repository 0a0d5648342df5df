package dev.assay.execution.progress;

import dev.assay.contracts.Reason;
import org.jspecify.annotations.Nullable;

/**
 * How fast a run goes, and how far it may be planned.
 *
 * @param mayPlanThrough the planner plans no number at or past it
 * @param recordsPerSecond outcomes per second over the last second or so
 * @param secondsLeft an estimate; absent when there is none
 * @param standstill why nothing moves although it might, if so
 */
public record Flow(
        int mayPlanThrough,
        double recordsPerSecond,
        @Nullable Long secondsLeft,
        @Nullable Reason standstill) {

    /**
     * More is planned once so much of the look-ahead is used up: fewer and larger steps, because each is a transaction over
     * all partitions, however little it plans.
     */
    private static final double STEP = 0.5;

    /** Of a run that another instance steers. */
    public static final Flow UNKNOWN = new Flow(0, 0, null, null);

    /**
     * Of a run that is steered here. What it may have planned beyond what is done: its share of the calls in flight, and what it
     * finishes while the planner and the workers hear of it; never less than what is planned already.
     *
     * @param share calls it may have in flight
     * @param lookAheadSeconds how much of its rate it may have planned beyond them
     */
    static Flow of(Situation situation, int share, double perSecond, double lookAheadSeconds) {
        var done = situation.standing().tally().done();
        var planned = situation.planned();
        var plan = situation.plan();
        var total = plan == null ? null : plan.total();
        var ahead = lookAheadSeconds * perSecond;
        var wanting = situation.run().moving() && planned - done < share + (1 - STEP) * ahead;
        var allowed = wanting ? done + share + (long) ahead : planned;
        var most = total == null ? Integer.MAX_VALUE : total;
        var left = total == null || perSecond <= 0 || !situation.run().moving()
                ? null
                : Long.valueOf((long) Math.ceil((total - done) / perSecond));
        return new Flow((int) Math.max(planned, Math.min(allowed, most)), perSecond, left, null);
    }

    Flow withStandstill(@Nullable Reason reason) {
        return new Flow(mayPlanThrough, recordsPerSecond, secondsLeft, reason);
    }
}
