package dev.assay.execution.worker.run;

import dev.assay.contracts.Reason;
import dev.assay.execution.call.Endpoint;
import dev.assay.execution.worker.limit.Cap;
import java.util.List;

/** Where a run's calls go. */
public sealed interface Route {

    /**
     * To this endpoint.
     *
     * @param caps what limits them over the whole fleet; empty when nothing does
     */
    record Open(Endpoint endpoint, List<Cap> caps) implements Route {}

    /**
     * Nowhere before somebody acts.
     *
     * @param reason what to mend
     */
    record Closed(Reason reason) implements Route {}
}
