package dev.assay.execution.progress;

import dev.assay.contracts.Lane;
import dev.assay.execution.role.ConditionalOnRole;
import dev.assay.execution.role.Role;
import dev.assay.execution.worker.WorkerSlot;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * The workers that live: those whose renewal number moves, judged by this process's own monotonic clock. One that is seen for the
 * first time gets the benefit of the doubt. For one thread.
 */
@Component
@ConditionalOnRole(Role.API)
class LiveWorkers {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final MongoOperations store;
    private final Duration patience;
    private final LongSupplier nanoClock;
    private final Map<String, Sighting> sightings = new HashMap<>();
    private List<WorkerSlot> live = List.of();
    private long looked;
    private long lastSeen;

    @Autowired
    LiveWorkers(MongoOperations store, ProgressProperties properties) {
        this(store, properties.workerPatience(), System::nanoTime);
    }

    LiveWorkers(MongoOperations store, Duration patience, LongSupplier nanoClock) {
        this.store = store;
        this.patience = patience;
        this.nanoClock = nanoClock;
        this.lastSeen = nanoClock.getAsLong();
        this.looked = lastSeen - BETWEEN_LOOKS.toNanos();
    }

    /** Calls that the living workers may have in flight together on a lane. */
    int window(Lane lane) {
        look();
        return live.stream()
                .mapToInt(slot -> lane == Lane.INTERACTIVE ? slot.interactiveWindow() : slot.window())
                .sum();
    }

    /** How long no worker has been seen to live. */
    Duration absence() {
        look();
        return Duration.ofNanos(nanoClock.getAsLong() - lastSeen);
    }

    /** Whether no worker has been seen to live for longer than one may be silent. */
    boolean gone() {
        return absence().compareTo(patience) > 0;
    }

    private void look() {
        var now = nanoClock.getAsLong();
        if (now - looked < BETWEEN_LOOKS.toNanos()) {
            return;
        }
        looked = now;
        var slots = store.findAll(WorkerSlot.class);
        sightings.keySet().retainAll(slots.stream().map(WorkerSlot::slot).collect(Collectors.toSet()));
        live = slots.stream().filter(slot -> lives(slot, now)).toList();
        if (!live.isEmpty()) {
            lastSeen = now;
        }
    }

    private boolean lives(WorkerSlot slot, long now) {
        var sighting = sightings.compute(
                slot.slot(),
                (name, seen) ->
                        seen == null || seen.renewal() != slot.renewal() ? new Sighting(slot.renewal(), now) : seen);
        return now - sighting.nanos() < patience.toNanos();
    }

    private record Sighting(long renewal, long nanos) {}
}
