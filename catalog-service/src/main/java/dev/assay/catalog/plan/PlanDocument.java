package dev.assay.catalog.plan;

import dev.assay.contracts.Json;
import dev.assay.contracts.Lane;
import dev.assay.contracts.topic.RecordsWanted;
import dev.assay.contracts.topic.RunRequested;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What has to be planned, as far as events tell. What <em>is</em> planned is told by the plan states on the topic alone.
 *
 * @param request the {@link RunRequested} as JSON
 * @param traceParent the trace that the run belongs to
 * @param revision the newest event seen
 * @param epoch the newest epoch
 * @param wanted what is to be planned once more, oldest first
 * @param wantedPlanned the newest of those that is known to be planned
 * @param due whether something is to be done
 * @param readFrom an offset of the plans topic at or before the run's newest plan state; absent while there is none
 * @param endedAt when the run's end was seen
 */
@Document("plans")
record PlanDocument(
        @Id String runId,
        Lane lane,
        String request,
        @Nullable String traceParent,
        long revision,
        int epoch,
        boolean paused,
        boolean cancelled,
        List<Wanted> wanted,
        long wantedPlanned,
        @Indexed boolean due,
        @Nullable Long readFrom,
        @Nullable Instant endedAt) {

    /** Numbers that one {@link RecordsWanted} asked for. */
    record Wanted(long revision, int epoch, List<RecordsWanted.Range> ranges) {}

    static PlanDocument of(RunRequested request, @Nullable String traceParent) {
        return new PlanDocument(
                request.runId(),
                request.lane(),
                Json.MAPPER.writeValueAsString(request),
                traceParent,
                request.revision(),
                request.epoch(),
                false,
                false,
                List.of(),
                0,
                true,
                null,
                null);
    }

    RunRequested requested() {
        return Json.MAPPER.readValue(request, RunRequested.class);
    }

    /** The oldest request that is newer than one that was planned. */
    Optional<Wanted> nextWanted(long plannedRevision) {
        return wanted.stream()
                .filter(each -> each.revision() > plannedRevision)
                .min(Comparator.comparingLong(Wanted::revision));
    }

    /** Whether no further page is to be planned for now. */
    boolean stopped() {
        return paused || cancelled;
    }
}
