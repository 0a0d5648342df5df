package dev.assay.catalog.plan;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.assay.contracts.Lane;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Plans as they are kept; each change is one conditional write. */
@Component
class PlanDocuments {

    private final MongoOperations store;

    PlanDocuments(MongoOperations store) {
        this.store = store;
    }

    /** A plan that somebody should work on. */
    record Due(@Id String runId, Lane lane) {}

    Optional<PlanDocument> find(String runId) {
        return Optional.ofNullable(store.findById(runId, PlanDocument.class));
    }

    /** Adds a plan; does nothing if the run has one, or had one a while ago. */
    void add(PlanDocument plan) {
        try {
            store.insert(plan);
        } catch (DuplicateKeyException alreadyThere) {
            // The event was delivered again.
        }
    }

    /** Changes a plan that is still at the revision it was read at; false when it is not. */
    boolean change(PlanDocument plan, Update update) {
        var changed = store.findAndModify(
                query(where("_id").is(plan.runId()).and("revision").is(plan.revision())),
                update,
                FindAndModifyOptions.none(),
                PlanDocument.class);
        return changed != null;
    }

    /**
     * Says that nothing is left to do until the next event; false when there was one meanwhile.
     *
     * @param wantedPlanned the newest wanted revision that is planned
     */
    boolean settle(PlanDocument plan, long wantedPlanned) {
        return change(plan, new Update().set("due", false).set("wantedPlanned", wantedPlanned));
    }

    /**
     * Says where on the plans topic to begin reading, before anything is published for the run; false when somebody else did.
     */
    boolean firstReadFrom(String runId, long offset) {
        var first = query(where("_id").is(runId).and("readFrom").isNull());
        return store.updateFirst(first, new Update().set("readFrom", offset), PlanDocument.class)
                        .getModifiedCount()
                == 1;
    }

    /** Remembers where on the plans topic to begin reading: at a state that is committed. */
    void readFrom(String runId, long offset) {
        store.updateFirst(query(where("_id").is(runId)), new Update().set("readFrom", offset), PlanDocument.class);
    }

    List<Due> due() {
        var due = query(where("due").is(true));
        due.fields().include("lane");
        return store.find(due, Due.class, "plans");
    }

    /** Forgets runs that ended long ago. */
    void forgetEnded(Duration after) {
        var before = Instant.now().minus(after);
        var ended = query(where("due").is(false));
        ended.fields().include("endedAt");
        for (var plan : store.find(ended, Ended.class, "plans")) {
            if (plan.endedAt() != null && plan.endedAt().isBefore(before)) {
                store.remove(query(where("_id").is(plan.runId())), PlanDocument.class);
            }
        }
    }

    private record Ended(@Id String runId, @Nullable Instant endedAt) {}
}
