package dev.assay.execution.ledger;

import dev.assay.execution.run.RunDocument;
import dev.assay.execution.run.Runs;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Ledgers in the document store. */
@Component
public class LedgerStore {

    private final MongoOperations store;
    private final Runs runs;

    public LedgerStore(MongoOperations store, Runs runs) {
        this.store = store;
        this.runs = runs;
    }

    /**
     * The ledger of a run that has not ended. What a crash left of the last request for numbers once more is finished first:
     * as long as those numbers stand as returned, they would be asked for twice.
     */
    Optional<RunLedger> load(String runId) {
        return runs.find(runId).filter(run -> !run.state().ended()).map(this::loaded);
    }

    private RunLedger loaded(RunDocument run) {
        var ledger = new RunLedger(
                run.id(), chunks(List.of(run.id())).stream().map(Chunk::new).toList());
        if (run.wanted() != null) {
            ledger.clear(run.wanted()).forEach(this::save);
        }
        return ledger;
    }

    /**
     * Stores a chunk.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException if somebody else wrote it since it was read
     */
    void save(Chunk chunk) {
        chunk.saved(store.save(chunk.document()).version());
    }

    /** Where runs stand, read afresh; runs of which nothing came back are absent. */
    public Map<String, Standing> standings(Collection<String> runIds) {
        return chunks(runIds).stream().collect(Collectors.groupingBy(ChunkDocument::runId)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, run -> new RunLedger(
                                run.getKey(),
                                run.getValue().stream().map(Chunk::new).toList())
                        .standing()));
    }

    /** Forgets the ledger of a run. */
    public void forget(String runId) {
        store.remove(Query.query(Criteria.where("runId").is(runId)), ChunkDocument.class);
    }

    private List<ChunkDocument> chunks(Collection<String> runIds) {
        return store.find(Query.query(Criteria.where("runId").in(runIds)), ChunkDocument.class);
    }
}
