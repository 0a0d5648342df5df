package dev.assay.export.run;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.assay.contracts.topic.RunFinished;
import dev.assay.contracts.topic.RunRequested;
import dev.assay.service.problem.ProblemException;
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

    /** The export of a run, if anything of the run was read yet. */
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
     * @throws ProblemException if nothing of the run was read yet
     */
    public RunExport known(String runId) {
        return find(runId)
                .orElseThrow(() -> new ProblemException(
                        404,
                        "run-not-found",
                        "No results of run " + runId + " are known here. Check the id, or wait a moment."));
    }

    /** Runs that have ended and whose last outcomes may not be stored yet. */
    public List<RunExport> settling() {
        return store.find(query(where("stage").is(RunExport.Stage.SETTLING)), RunExport.class);
    }

    /** Runs whose upload is not at its end. */
    public List<RunExport> uploading() {
        return store.find(query(where("upload.open").is(true)), RunExport.class);
    }

    List<RunExport> unpublished() {
        return store.find(query(where("unpublished").is(true)), RunExport.class);
    }

    /** Notes what a run asked for; the first time counts. */
    void requested(RunRequested run, @Nullable String traceParent) {
        var request = new RunExport.Request(run.name(), run.parameters(), run.target(), traceParent);
        var update = new Update().set("request", request).max("revision", run.revision());
        changeOrCreate(run.runId(), update, where("request").is(null));
    }

    /** Notes how a run ended; a run ends once. */
    void finished(RunFinished run) {
        var ending =
                new RunExport.Ending(run.state(), run.counts().finished(), run.outcomePartition(), run.outcomeOffset());
        var update = new Update()
                .set("ending", ending)
                .set("stage", RunExport.Stage.SETTLING)
                .max("revision", run.revision());
        changeOrCreate(run.runId(), update, where("ending").is(null));
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

    /**
     * Notes that every outcome is stored, and lets the upload begin if there is to be one.
     *
     * @param outcomes how many there are
     */
    public void settled(RunExport settled, long outcomes) {
        var update = new Update().set("stage", RunExport.Stage.READY).set("outcomes", outcomes);
        if (settled.uploadsByItself()) {
            update.set("upload", Upload.waiting());
        }
        change(settled.runId(), update, where("stage").is(RunExport.Stage.SETTLING));
    }

    /** Forgets that a snapshot was unpublished; false when the export has changed since, which is to be published too. */
    boolean published(RunExport snapshot) {
        var same = where("_id").is(snapshot.runId()).and("sequence").is(snapshot.sequence());
        var update = new Update().set("unpublished", false);
        return store.updateFirst(query(same), update, RunExport.class).getMatchedCount() == 1;
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
