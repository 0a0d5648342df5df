package dev.assay.salesforce.externaldata;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job that the org has.
 *
 * @param id the org's id of it
 * @param description as its maker described it, if it did
 * @param status where it is
 * @param createdAt when it was made, if the org says so
 */
public record KnownJob(
        String id,
        @Nullable String description,
        JobStatus status,
        @Nullable Instant createdAt) {

    /** Whether it counts as one of those that a dataset takes in a day: it was given to the org to process. */
    public boolean submitted() {
        return status.phase() != JobStatus.Phase.OPEN;
    }
}
