package dev.assay.execution.worker.run;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Reads what workers need of runs from the document store of their own service. */
public final class RunReader {

    private static final Logger log = LoggerFactory.getLogger(RunReader.class);
    private static final List<String> STANDING = List.of("state", "epoch");
    private static final List<String> SPEC =
            List.of("lane", "prompt", "responseSchema", "connection", "provider", "baseUrl", "model", "settings");

    private final MongoOperations store;

    public RunReader(MongoOperations store) {
        this.store = store;
    }

    /** A run, compiled for its calls. */
    SeenRun find(String runId) {
        var query = Query.query(Criteria.where("_id").is(runId));
        var fields = query.fields().include(STANDING.toArray(String[]::new));
        SPEC.forEach(field -> fields.include("spec." + field));
        var stored = store.findOne(query, StoredRun.class);
        if (stored == null || stored.spec() == null) {
            return new SeenRun(Standing.GONE, null);
        }
        var standing = new Standing(stored.state(), stored.epoch());
        try {
            return new SeenRun(standing, new PreparedRun(runId, stored.spec()));
        } catch (RuntimeException e) {
            log.error("Run {} cannot be compiled", runId, e);
            return new SeenRun(standing, null);
        }
    }

    /** Where some runs stand, in one query. */
    Map<String, Standing> standings(Collection<String> runIds) {
        var query = Query.query(Criteria.where("_id").in(runIds));
        query.fields().include(STANDING.toArray(String[]::new));
        var standings = new HashMap<String, Standing>();
        runIds.forEach(id -> standings.put(id, Standing.GONE));
        for (var stored : store.find(query, StoredRun.class)) {
            standings.put(stored.id(), new Standing(stored.state(), stored.epoch()));
        }
        return standings;
    }
}
