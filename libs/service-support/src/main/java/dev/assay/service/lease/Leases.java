package dev.assay.service.lease;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Leases in the document store. Whether an owner is gone is judged by the watcher's own monotonic clock: its renewal number
 * stood still for the patience, so clocks of different machines are never compared.
 */
public class Leases {

    private final String owner = UUID.randomUUID().toString();
    private final Map<String, Sighting> sightings = new ConcurrentHashMap<>();
    private final MongoOperations store;
    private final Duration patience;
    private final LongSupplier nanoClock;

    /**
     * @param patience how long an owner may be silent before its lease is taken over; owners renew several times in it
     */
    public Leases(MongoOperations store, Duration patience) {
        this(store, patience, System::nanoTime);
    }

    Leases(MongoOperations store, Duration patience, LongSupplier nanoClock) {
        this.store = store;
        this.patience = patience;
        this.nanoClock = nanoClock;
    }

    /** Takes the lease if it is free, ours, or its owner is gone; empty while somebody else holds it. */
    public Optional<Lease> acquire(String name) {
        var stored = store.findById(name, Stored.class);
        if (stored == null) {
            return create(name);
        }
        if (!stored.owner().isEmpty() && !stored.owner().equals(owner) && !silent(stored)) {
            return Optional.empty();
        }
        return change(stored, new Update().set("owner", owner).inc("renewal", 1).inc("fence", 1));
    }

    /** Says that the owner lives; empty when the lease was lost, and then the work must stop at once. */
    public Optional<Lease> renew(Lease lease) {
        return change(Stored.of(lease), new Update().inc("renewal", 1));
    }

    /** Lets others take it at once; does nothing when it was lost already. */
    public void release(Lease lease) {
        change(Stored.of(lease), new Update().set("owner", "").inc("renewal", 1));
    }

    /** Forgets a lease whose work is done for good. */
    public void forget(Lease lease) {
        store.remove(
                Query.query(Criteria.where("_id").is(lease.name()).and("owner").is(owner)), Stored.class);
        sightings.remove(lease.name());
    }

    private Optional<Lease> create(String name) {
        try {
            return Optional.of(store.insert(new Stored(name, owner, 1, 1)).lease());
        } catch (DuplicateKeyException lostTheRace) {
            return Optional.empty();
        }
    }

    private boolean silent(Stored stored) {
        var now = nanoClock.getAsLong();
        var sighting = sightings.compute(
                stored.id(),
                (name, seen) -> seen == null || seen.renewal() != stored.renewal()
                        ? new Sighting(stored.renewal(), now)
                        : seen);
        return now - sighting.nanos() >= patience.toNanos();
    }

    private Optional<Lease> change(Stored expected, Update update) {
        var query = Query.query(Criteria.where("_id")
                .is(expected.id())
                .and("owner")
                .is(expected.owner())
                .and("renewal")
                .is(expected.renewal()));
        @Nullable Stored changed = store.findAndModify(
                query, update, FindAndModifyOptions.options().returnNew(true), Stored.class);
        return Optional.ofNullable(changed).map(Stored::lease);
    }

    private record Sighting(long renewal, long nanos) {}

    /** A lease as it is kept. */
    @Document("leases")
    record Stored(@Id String id, String owner, long renewal, long fence) {

        /** No second constructor: the store's mapping would not know which one to call. */
        static Stored of(Lease lease) {
            return new Stored(lease.name(), lease.owner(), lease.renewal(), lease.fence());
        }

        Lease lease() {
            return new Lease(id, owner, renewal, fence);
        }
    }
}
