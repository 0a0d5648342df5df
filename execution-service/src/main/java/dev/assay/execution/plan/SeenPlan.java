package dev.assay.execution.plan;

import dev.assay.contracts.Reason;
import dev.assay.contracts.topic.PlanState;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The newest plan of a run that was seen.
 *
 * @param version of this document
 * @param revision the newest event of the run that the planner has handled
 * @param total records in the selection; absent until they are counted
 * @param plannedThrough every number below it has been planned at least once
 * @param wantedRevision the newest request for numbers once more that is planned; 0 when there was none
 * @param lastOffsets per partition of the lane's topic, the offset of the last task of the run
 * @param failure why the run cannot be planned, if it cannot
 * @param block why planning stands, if it does
 * @param trouble what keeps planning from going on just now, though it is tried again
 */
@Document("plans")
public record SeenPlan(
        @Id String runId,
        @Version @Nullable Long version,
        long revision,
        @Nullable Integer total,
        int plannedThrough,
        long wantedRevision,
        Map<Integer, Long> lastOffsets,
        @Nullable Reason failure,
        @Nullable Block block,
        @Nullable Reason trouble) {

    /**
     * Planning stands until the run is resumed.
     *
     * @param epoch the run's epoch in which it came to stand
     */
    public record Block(int epoch, Reason reason) {}

    static SeenPlan of(PlanState plan, @Nullable Long version) {
        return new SeenPlan(
                plan.runId(),
                version,
                plan.revision(),
                plan.total(),
                plan.plannedThrough(),
                plan.wantedRevision(),
                plan.lastOffsets(),
                plan.failure(),
                plan.blocked() == null ? null : new Block(plan.epoch(), plan.blocked()),
                plan.trouble());
    }

    /** Whether a snapshot says no less than this in anything, so that an old one that comes again changes nothing. */
    boolean notAfter(PlanState plan) {
        return revision <= plan.revision()
                && plannedThrough <= plan.plannedThrough()
                && wantedRevision <= plan.wantedRevision()
                && (total == null || plan.total() != null)
                && (failure == null || plan.failure() != null);
    }
}
