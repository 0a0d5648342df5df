package dev.assay.execution.run;

import dev.assay.contracts.RunState;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The runs that are stored. */
@Repository
public class Runs {

    private static final int TRIES = 100;
    private static final List<RunState> ACTIVE =
            Arrays.stream(RunState.values()).filter(state -> !state.ended()).toList();

    private final MongoOperations store;

    public Runs(MongoOperations store) {
        this.store = store;
    }

    /** The run with this id, if there is one; a deleted one too. */
    public Optional<RunDocument> find(String id) {
        return Optional.ofNullable(store.findById(id, RunDocument.class));
    }

    /** The run with this id, if there is one that was not deleted. */
    public Optional<RunDocument> present(String id) {
        return find(id).filter(run -> run.deletion() == null);
    }

    /** The run that was requested with this key, if there is one. */
    public Optional<RunDocument> requestedWith(String requestKey) {
        return Optional.ofNullable(
                store.findOne(Query.query(Criteria.where("requestKey").is(requestKey)), RunDocument.class));
    }

    /** Stores a new run; false when its request key is taken. */
    public boolean add(RunDocument run) {
        try {
            store.insert(run);
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /**
     * Changes a run in one conditional write, again on what somebody else wrote in between.
     *
     * @param change pure; returning what it was given changes nothing
     * @return the run as it is now; empty when there is no such run
     */
    public Optional<RunDocument> change(String id, UnaryOperator<RunDocument> change) {
        for (int i = 0; i < TRIES; i++) {
            @Nullable RunDocument run = store.findById(id, RunDocument.class);
            if (run == null) {
                return Optional.empty();
            }
            var changed = change.apply(run);
            if (changed.equals(run)) {
                return Optional.of(run);
            }
            var saved = save(changed);
            if (saved.isPresent()) {
                return saved;
            }
        }
        throw new IllegalStateException("Run " + id + " changes faster than it can be written");
    }

    private Optional<RunDocument> save(RunDocument run) {
        try {
            return Optional.of(store.save(run));
        } catch (OptimisticLockingFailureException overtaken) {
            return Optional.empty();
        }
    }

    /** Runs newest first, those of one analysis or state only if asked for. */
    public List<RunDocument> newest(
            @Nullable String analysisId, @Nullable RunState state, @Nullable String before, int limit) {
        var query = newestFirst(before, limit)
                .addCriteria(Criteria.where("deletion").isNull());
        if (analysisId != null) {
            query.addCriteria(Criteria.where("spec.analysisId").is(analysisId));
        }
        if (state != null) {
            query.addCriteria(Criteria.where("state").is(state));
        }
        return store.find(query, RunDocument.class);
    }

    /** Runs newest first, deleted ones too. */
    public List<RunDocument> everRequested(@Nullable String before, int limit) {
        return store.find(newestFirst(before, limit), RunDocument.class);
    }

    private static Query newestFirst(@Nullable String before, int limit) {
        var query = new Query().with(Sort.by(Sort.Direction.DESC, "_id")).limit(limit);
        if (before != null) {
            query.addCriteria(Criteria.where("_id").lt(before));
        }
        return query;
    }

    /** Ids of some runs that ended before a time and are not deleted. */
    public List<String> endedBefore(Instant time, int limit) {
        return ids(
                Query.query(Criteria.where("deletion").isNull().and("ending.at").lt(time))
                        .limit(limit));
    }

    /** Ids of the deleted runs that may have left something beside their document. */
    public List<String> uncleared() {
        return ids(Query.query(Criteria.where("deletion.cleared").is(false)));
    }

    /** The runs that have not ended. */
    public List<ActiveRun> active() {
        var query = Query.query(Criteria.where("state").in(ACTIVE));
        query.fields().include(ActiveRun.FIELDS);
        return store.find(query, ActiveRun.class);
    }

    /** Ids of the runs with messages that may not have been sent. */
    List<String> unpublished() {
        return ids(Query.query(Criteria.where("unpublished").is(true)));
    }

    private List<String> ids(Query query) {
        query.fields().include("_id");
        return store.find(query, Identified.class, "runs").stream()
                .map(Identified::id)
                .toList();
    }

    private record Identified(String id) {}
}
