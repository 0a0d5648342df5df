package dev.assay.export.run;

import dev.assay.contracts.EnrichedTarget;
import dev.assay.contracts.ExportTarget;
import dev.assay.contracts.ParameterType;
import dev.assay.contracts.RunState;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/** Exports put into a store without a broker. */
public final class StoredExports {

    private StoredExports() {}

    /** Stores a ready export whose upload of the structured CSV has not begun. */
    public static Exports waiting(
            MongoOperations store,
            String runId,
            String name,
            List<String> parameters,
            ExportTarget target,
            int outcomes) {
        var request = new Request(name, parameters, target, null, null, null, null);
        return stored(store, runId, request, outcomes, Upload.waiting(Order.first(Destination.of(target))), null);
    }

    /** Stores a ready export whose delivery as a dataset of its own has not begun. */
    public static Exports waiting(
            MongoOperations store,
            String runId,
            List<String> parameters,
            List<ParameterType> types,
            EnrichedTarget target,
            boolean repeatedIds,
            int outcomes) {
        var records = new Request.Records("files", "claims", "claims-1", "id", "{\"type\":\"all\"}", repeatedIds);
        var request = new Request(runId, parameters, null, null, target, types, records);
        return stored(store, runId, request, outcomes, null, Upload.waiting(Order.first(Destination.of(target))));
    }

    private static Exports stored(
            MongoOperations store,
            String runId,
            Request request,
            int outcomes,
            @Nullable Upload upload,
            @Nullable Upload enriched) {
        store.save(new RunExport(
                runId,
                9,
                1,
                false,
                RunExport.Stage.READY,
                outcomes,
                1,
                request,
                new RunExport.Ending(RunState.COMPLETED, outcomes, 0, outcomes - 1),
                upload,
                enriched,
                null,
                null,
                null));
        return new Exports(store);
    }

    /** The exports of a store. */
    public static Exports in(MongoOperations store) {
        return new Exports(store);
    }

    /** Deletes a run. */
    public static void delete(MongoOperations store, String runId) {
        new Exports(store).deleted(runId);
    }
}
