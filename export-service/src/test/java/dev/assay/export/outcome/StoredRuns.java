package dev.assay.export.outcome;

import dev.assay.export.ARun;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** Outcomes put into a store without a broker. */
public final class StoredRuns {

    private StoredRuns() {}

    /** Stores a succeeded record per response; offsets are numbers. */
    public static void store(MongoOperations store, String runId, List<String> responses) {
        var run = new ARun(runId, runId, List.of());
        var documents = new ArrayList<Document>();
        for (int number = 0; number < responses.size(); number++) {
            documents.add(StoredOutcome.document(run.succeeded(number, responses.get(number)), number));
        }
        new OutcomeRows(store).insert(documents);
    }

    /** Reads them. */
    public static Outcomes outcomes(MongoOperations store) {
        return new Outcomes(new OutcomeRows(store));
    }
}
