package dev.assay.export.run;

import dev.assay.contracts.ExportTarget;
import dev.assay.contracts.RunState;
import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;

/** Exports put into a store without a broker. */
public final class StoredExports {

    private StoredExports() {}

    /** Stores a ready export whose upload has not begun. */
    public static Exports waiting(
            MongoOperations store,
            String runId,
            String name,
            List<String> parameters,
            ExportTarget target,
            int outcomes) {
        store.save(new RunExport(
                runId,
                9,
                1,
                false,
                RunExport.Stage.READY,
                outcomes,
                1,
                new RunExport.Request(name, parameters, target, null),
                new RunExport.Ending(RunState.COMPLETED, outcomes, 0, outcomes - 1),
                Upload.waiting()));
        return new Exports(store);
    }
}
