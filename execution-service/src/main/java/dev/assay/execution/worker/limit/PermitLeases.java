package dev.assay.execution.worker.limit;

import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Which slot may have how many calls of one subject in flight. The counts never add up to more than the cap.
 *
 * @param subject what is limited
 * @param version grows with every change; a change is written only over the version that it was made from
 * @param leases one for each slot that wants or holds something
 */
@Document("permits")
record PermitLeases(@Id String subject, long version, List<Lease> leases) {

    /**
     * What one slot holds.
     *
     * @param slot the worker slot
     * @param count calls it may have in flight
     * @param wanted calls it would have in flight if nobody else were there
     * @param renewal grows with every sign of life
     */
    record Lease(String slot, int count, int wanted, long renewal) {}
}
