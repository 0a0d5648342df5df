package dev.assay.execution.worker.limit;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** The leases of permits in the document store; each change is one conditional write. */
final class PermitStore {

    private final MongoOperations store;

    PermitStore(MongoOperations store) {
        this.store = store;
    }

    Optional<PermitLeases> find(String subject) {
        return Optional.ofNullable(store.findById(subject, PermitLeases.class));
    }

    /** Writes a change; false if somebody else changed the leases first. */
    boolean save(PermitLeases changed) {
        if (changed.version() == 1) {
            return create(changed);
        }
        var before = Query.query(
                Criteria.where("_id").is(changed.subject()).and("version").is(changed.version() - 1));
        return changed.leases().isEmpty()
                ? store.remove(before, PermitLeases.class).getDeletedCount() == 1
                : store.findAndReplace(before, changed) != null;
    }

    private boolean create(PermitLeases first) {
        try {
            store.insert(first);
            return true;
        } catch (DuplicateKeyException lostTheRace) {
            return false;
        }
    }
}
