package dev.assay.execution.worker.limit;

import dev.assay.execution.worker.limit.PermitLeases.Lease;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one slot's lease of one subject: asks for its even share, gives back what others are due, renews, and takes back what
 * slots hold that show no sign of life. Used by one thread at a time.
 */
final class LeaseKeeper {

    private final String subject;
    private final String slot;
    private final PermitStore store;
    private final FleetLimit limit;
    private final long patienceNanos;
    private final Map<String, Sighting> sightings = new HashMap<>();
    private @Nullable Lease written;
    private long writtenAt;

    /**
     * @param patience how long a slot may be silent before its lease is taken back
     */
    LeaseKeeper(String subject, String slot, PermitStore store, FleetLimit limit, Duration patience) {
        this.subject = subject;
        this.slot = slot;
        this.store = store;
        this.limit = limit;
        this.patienceNanos = patience.toNanos();
    }

    /**
     * One round; changes nothing when somebody else changed the leases meanwhile: the next round will.
     *
     * @param cap most calls in flight over all slots
     * @param nowNanos the time, before anything was read
     * @return whether the slot has nothing and wants nothing here any more
     */
    boolean keep(int cap, long nowNanos) {
        var demand = Math.min(cap, limit.takeDemand());
        var found = store.find(subject).orElse(new PermitLeases(subject, 0, List.of()));
        var mine = mine(found);
        var others = living(found, nowNanos);
        var free = Math.max(0, cap - others.stream().mapToInt(Lease::count).sum());
        var claim = new Lease(slot, mine == null ? 0 : mine.count(), demand, mine == null ? 1 : mine.renewal() + 1);
        var due = Math.min(free, Sharing.due(cap, claim, others));
        // First it stops handing out, then it says so: what is written is never less than what is in flight.
        var count = limit.shrinkTo(due);
        if (mine == null && count == 0 && demand == 0) {
            return true;
        }
        var allLive = others.size() + (mine == null ? 0 : 1) == found.leases().size();
        if (!(allLive && fresh(mine, count, demand, nowNanos))) {
            var changed = new Lease(slot, count, demand, claim.renewal());
            if (!write(found, others, changed, nowNanos)) {
                return false;
            }
        }
        limit.lease(due, writtenAt + patienceNanos / 2);
        return false;
    }

    /** Gives everything back at once; the slot's calls have ended. */
    void giveBack() {
        limit.shrinkTo(0);
        store.find(subject)
                .filter(found -> mine(found) != null)
                .ifPresent(found -> store.save(new PermitLeases(subject, found.version() + 1, without(found))));
    }

    private boolean fresh(@Nullable Lease mine, int count, int demand, long nowNanos) {
        return mine != null
                && mine.equals(written)
                && mine.count() == count
                && mine.wanted() == demand
                && nowNanos - writtenAt < patienceNanos / 4;
    }

    private boolean write(PermitLeases found, List<Lease> others, Lease mine, long nowNanos) {
        var leases = new ArrayList<>(others);
        if (mine.count() > 0 || mine.wanted() > 0) {
            leases.add(mine);
        }
        if (!store.save(new PermitLeases(subject, found.version() + 1, leases))) {
            return false;
        }
        written = mine;
        writtenAt = nowNanos;
        return true;
    }

    private @Nullable Lease mine(PermitLeases found) {
        return found.leases().stream()
                .filter(lease -> lease.slot().equals(slot))
                .findFirst()
                .orElse(null);
    }

    private List<Lease> without(PermitLeases found) {
        return found.leases().stream()
                .filter(lease -> !lease.slot().equals(slot))
                .toList();
    }

    private List<Lease> living(PermitLeases found, long nowNanos) {
        return without(found).stream().filter(lease -> !silent(lease, nowNanos)).toList();
    }

    private boolean silent(Lease lease, long nowNanos) {
        var sighting = sightings.compute(
                lease.slot(),
                (name, seen) -> seen == null || seen.renewal() != lease.renewal()
                        ? new Sighting(lease.renewal(), nowNanos)
                        : seen);
        return nowNanos - sighting.nanos() >= patienceNanos;
    }

    private record Sighting(long renewal, long nanos) {}
}
