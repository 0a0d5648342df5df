package dev.assay.contracts.topic;

import dev.assay.contracts.Reason;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is planned: a whole snapshot, written in one Kafka transaction with the tasks it speaks of, on
 * {@link Topics#PLANS}.
 *
 * @param epoch the epoch the newest tasks were planned in
 * @param total records in the selection; absent until they are counted
 * @param plannedThrough every number below it has been planned at least once
 * @param cursor where the next page begins, in the source's own words; absent at the start
 * @param wantedRevision the revision of the newest {@link RecordsWanted} that is planned; 0 when there was none
 * @param lastOffsets per partition of the lane's topic, the offset of the last task of this run
 * @param failure why the run cannot be planned, if it cannot
 * @param blocked why planning stands until the run is resumed, if it does, for example a daily limit of the org
 * @param trouble what keeps planning from going on just now, though it is tried again, for example an org that does not answer
 */
public record PlanState(
        String id,
        Instant at,
        String runId,
        long revision,
        int epoch,
        @Nullable Integer total,
        int plannedThrough,
        @Nullable String cursor,
        long wantedRevision,
        Map<Integer, Long> lastOffsets,
        @Nullable Reason failure,
        @Nullable Reason blocked,
        @Nullable Reason trouble)
        implements Message {}
