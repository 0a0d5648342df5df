package dev.assay.export.run;

import dev.assay.contracts.ExportTarget.Failures;
import dev.assay.salesforce.externaldata.Job.Operation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one upload is to bring where.
 *
 * @param attempt which of the run's uploads of this kind it is, from 1; a new job needs a new one
 * @param destination where it goes
 * @param at when it was ordered
 * @param columns of an enriched dataset, once they are decided
 */
public record Order(
        int attempt,
        Destination destination,
        Instant at,
        @Nullable List<PlannedColumn> columns) {

    static final Order UNKNOWN = new Order(
            0, new Destination("", "", null, null, Operation.APPEND, Failures.OMITTED, List.of()), Instant.EPOCH, null);

    /** A first one. */
    public static Order first(Destination destination) {
        return new Order(1, destination, Instant.now(), null);
    }

    /** One after this, wherever that goes. */
    public Order next(Destination to) {
        return new Order(attempt + 1, to, Instant.now(), null);
    }

    /** The same with its columns decided. */
    public Order with(@Nullable List<PlannedColumn> decided) {
        return new Order(attempt, destination, at, decided);
    }
}
