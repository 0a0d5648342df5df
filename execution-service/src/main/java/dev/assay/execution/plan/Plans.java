package dev.assay.execution.plan;

import dev.assay.contracts.topic.PlanState;
import dev.assay.execution.run.Runs;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The newest plan seen of each run. */
@Repository
public class Plans {

    private final MongoOperations store;
    private final Runs runs;

    public Plans(MongoOperations store, Runs runs) {
        this.store = store;
        this.runs = runs;
    }

    /** The newest plan of a run, if it has one yet. */
    public Optional<SeenPlan> find(String runId) {
        return Optional.ofNullable(store.findById(runId, SeenPlan.class));
    }

    /** The newest plans of some runs, by run; runs without one are absent. */
    public Map<String, SeenPlan> of(Collection<String> runIds) {
        return store.find(Query.query(Criteria.where("_id").in(runIds)), SeenPlan.class).stream()
                .collect(Collectors.toMap(SeenPlan::runId, Function.identity()));
    }

    /** Forgets the plan of a run. */
    public void forget(String runId) {
        store.remove(Query.query(Criteria.where("_id").is(runId)), SeenPlan.class);
    }

    /** Takes a snapshot; one older than the newest seen changes nothing, nor does one that comes after the run's deletion. */
    public void see(PlanState plan) {
        while (!saved(plan)) {
            Thread.onSpinWait();
        }
    }

    private boolean saved(PlanState plan) {
        @Nullable SeenPlan newest = store.findById(plan.runId(), SeenPlan.class);
        if (newest == null ? deleted(plan.runId()) : !newest.notAfter(plan)) {
            return true;
        }
        try {
            store.save(SeenPlan.of(plan, newest == null ? null : newest.version()));
            return true;
        } catch (DuplicateKeyException | OptimisticLockingFailureException overtaken) {
            return false;
        }
    }

    /** Whether the run is gone; what is still told of it then is late. */
    private boolean deleted(String runId) {
        return runs.find(runId).filter(run -> run.deletion() != null).isPresent();
    }
}
