package dev.assay.export.run;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.assay.contracts.topic.RunFinished;
import dev.assay.contracts.topic.RunRequested;
import dev.assay.service.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * The exports of all runs. Each change is one write that also raises the sequence and marks the document as unpublished, so that
 * no change can be kept and not told.
 */
@Component
public class Exports {

    private final MongoOperations store;

    Exports(MongoOperations store) {
        this.store = store;
    }

    /** The export of a run, if anything of the run was read yet; one that was deleted says so. */
    public Optional<RunExport> find(String runId) {
        return Optional.ofNullable(store.findById(runId, RunExport.class));
    }

    /**
     * The export of a run that is ready.
     *
     * @throws ProblemException if the run is not known, or not all of its outcomes are stored yet
     */
    public RunExport ready(String runId) {
        var export = known(runId);
        if (!export.ready()) {
            throw new ProblemException(
                    409,
                    "results-not-ready",
                    "Run " + runId + " goes on, or its last outcomes are on their way. Wait for its end.");
        }
        return export;
    }

    /**
     * The export of a run.
     *
     * @throws ProblemException if nothing of the run was read yet, or it was deleted
     */
    public RunExport known(String runId) {
        var export = find(runId).orElseThrow(() -> unknown(runId, "are known here. Check the id, or wait a moment."));
        if (export.deleted()) {
            throw unknown(runId, "are left: it was deleted. Its entry in the audit log says when, and by whom.");
        }
        return export;
    }

    private static ProblemException unknown(String runId, String why) {
        return new ProblemException(404, "run-not-found", "No results of run " + runId + " " + why);
    }

    /** Runs that have ended and whose last outcomes may not be stored yet. */
    public List<RunExport> settling() {
        return store.find(query(where("stage").is(RunExport.Stage.SETTLING)), RunExport.class);
    }

    /** Runs whose upload of a kind is not at its end. */
    public List<RunExport> uploading(Kind kind) {
        return store.find(query(where(kind.path("open")).is(true)), RunExport.class);
    }

    /** Runs with a change that is not told yet, deleted ones among them. */
    public List<RunExport> unpublished() {
        return store.find(query(where("unpublished").is(true)), RunExport.class);
    }

    /** Notes what a run asked for; the first time counts. */
    void requested(RunRequested run, @Nullable String traceParent) {
        var update = new Update().set("request", Request.of(run, traceParent)).max("revision", run.revision());
        changeOrCreate(run.runId(), update, where("request").is(null), present());
    }

    /** Notes how a run ended; a run ends once. */
    void finished(RunFinished run) {
        var ending =
                new RunExport.Ending(run.state(), run.counts().finished(), run.outcomePartition(), run.outcomeOffset());
        var update = new Update()
                .set("ending", ending)
                .set("stage", RunExport.Stage.SETTLING)
                .max("revision", run.revision());
        changeOrCreate(run.runId(), update, where("ending").is(null), present());
    }

    /** Notes that a run was deleted: of its export only that stays, and where rows of it may lie. */
    void deleted(String runId) {
        var update = new Update()
                .set("stage", RunExport.Stage.DELETED)
                .set("deletedAt", Instant.now())
                .set("outcomes", 0L)
                .unset("request")
                .unset("ending");
        for (var kind : Kind.values()) {
            update.unset(kind.path()).unset(kind.pathBefore());
        }
        changeOrCreate(runId, update, present());
    }

    /**
     * Notes that outcomes were stored.
     *
     * @param added how many that were not there before
     * @param blocks blocks that the run's outcomes lie in, as far as was seen
     */
    public void stored(String runId, long added, int blocks) {
        changeOrCreate(runId, new Update().inc("outcomes", added).max("blocks", blocks));
    }

    /** Has what was told of an export told again. */
    void again(String runId) {
        changeOrCreate(runId, new Update());
    }

    /**
     * Notes that every outcome is stored, and lets the uploads begin that are to begin by themselves.
     *
     * @param outcomes how many there are
     */
    public void settled(RunExport settled, long outcomes) {
        var update = new Update().set("stage", RunExport.Stage.READY).set("outcomes", outcomes);
        for (var kind : Kind.values()) {
            var destination = settled.uploadsByItself(kind) ? settled.destination(kind) : null;
            if (destination != null) {
                update.set(kind.path(), Upload.waiting(Order.first(destination)));
            }
        }
        change(settled.runId(), update, where("stage").is(RunExport.Stage.SETTLING));
    }

    /** Forgets that a snapshot was unpublished; false when the export has changed since, which is to be published too. */
    public boolean published(RunExport snapshot) {
        var update = new Update().set("unpublished", false);
        return store.updateFirst(query(unchanged(snapshot)), update, RunExport.class)
                        .getMatchedCount()
                == 1;
    }

    /** Forgets runs that were deleted before a time: nothing of them is still on its way. */
    public void forgetDeletedBefore(Instant time) {
        store.remove(
                query(where("stage")
                        .is(RunExport.Stage.DELETED)
                        .and("unpublished")
                        .is(false)
                        .and("deletedAt")
                        .lt(time)),
                RunExport.class);
    }

    /**
     * Changes an export.
     *
     * @param conditions what must hold for it
     * @return whether it held
     */
    public boolean change(String runId, Update update, Criteria... conditions) {
        var found = query(where("_id").is(runId));
        for (var condition : conditions) {
            found.addCriteria(condition);
        }
        var told = update.inc("sequence", 1).set("unpublished", true);
        return store.updateFirst(found, told, RunExport.class).getMatchedCount() == 1;
    }

    /** Changes an export unless it has changed since it was read; false when it has. */
    public boolean change(RunExport seen, Update update) {
        return change(seen.runId(), update, where("sequence").is(seen.sequence()));
    }

    private static Criteria unchanged(RunExport snapshot) {
        return where("_id").is(snapshot.runId()).and("sequence").is(snapshot.sequence());
    }

    private static Criteria present() {
        return where("stage").ne(RunExport.Stage.DELETED);
    }

    private void changeOrCreate(String runId, Update update, Criteria... conditions) {
        if (!change(runId, update, conditions)) {
            createIfAbsent(runId);
            change(runId, update, conditions);
        }
    }

    private void createIfAbsent(String runId) {
        try {
            store.insert(RunExport.of(runId));
        } catch (DuplicateKeyException thereAlready) {
            // Then its condition did not hold, or somebody else was faster.
        }
    }
}
