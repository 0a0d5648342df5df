package dev.assay.catalog.plan;

import dev.assay.catalog.plan.PlanDocument.Wanted;
import dev.assay.contracts.topic.RecordsWanted;
import dev.assay.contracts.topic.RunCancelled;
import dev.assay.contracts.topic.RunDeleted;
import dev.assay.contracts.topic.RunEvent;
import dev.assay.contracts.topic.RunFinished;
import dev.assay.contracts.topic.RunPaused;
import dev.assay.contracts.topic.RunRequested;
import dev.assay.contracts.topic.RunResumed;
import dev.assay.service.messaging.Incoming;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Writes down what events ask of plans. Delivered again, an event changes nothing. */
@Component
class PlanRequests {

    private final PlanDocuments plans;

    PlanRequests(PlanDocuments plans) {
        this.plans = plans;
    }

    void apply(Incoming<RunEvent> incoming) {
        if (incoming.message() instanceof RunRequested requested) {
            plans.add(PlanDocument.of(requested, incoming.traceParent()));
            return;
        }
        var event = incoming.message();
        while (true) {
            var plan = plans.find(event.runId()).orElse(null);
            if (plan == null || plan.endedAt() != null || event.revision() <= plan.revision()) {
                return;
            }
            var update = asked(event, plan).set("revision", event.revision()).set("due", true);
            if (plans.change(plan, update)) {
                return;
            }
        }
    }

    private static Update asked(RunEvent event, PlanDocument plan) {
        return switch (event) {
            case RunRequested requested -> throw new IllegalStateException("a run is requested once");
            case RunPaused paused -> new Update().set("paused", true).set("epoch", paused.epoch());
            case RunResumed resumed -> new Update().set("paused", false).set("epoch", resumed.epoch());
            case RunCancelled cancelled -> new Update().set("cancelled", true).set("epoch", cancelled.epoch());
            case RecordsWanted wanted -> new Update().set("wanted", with(plan, wanted));
            case RunDeleted deleted ->
                new Update().set("endedAt", Instant.now()).set("wanted", List.of());
            case RunFinished finished ->
                new Update().set("endedAt", Instant.now()).set("wanted", List.of());
        };
    }

    /** Those that were not planned when the plan was last settled, and the new one. */
    private static List<Wanted> with(PlanDocument plan, RecordsWanted wanted) {
        var added = new Wanted(wanted.revision(), wanted.epoch(), wanted.ranges());
        var waiting = plan.wanted().stream().filter(each -> each.revision() > plan.wantedPlanned());
        return Stream.concat(waiting, Stream.of(added)).toList();
    }
}
