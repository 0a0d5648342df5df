package dev.assay.gateway.events;

import dev.assay.contracts.topic.ExportProgress;
import dev.assay.contracts.topic.RunProgress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The newest snapshots of each run, for a bounded number of runs; the ended ones that moved longest ago go first. Not
 * thread-safe.
 */
class Board {

    private static final int NEWEST_ENDED = 50;
    private static final Comparator<Place> NEWEST_FIRST =
            Comparator.comparing(Place::requestedAt).reversed().thenComparing(Place::runId);

    private final int runsKept;
    private final Map<String, Entry> active = new LinkedHashMap<>();
    private final Map<String, Entry> ended = new LinkedHashMap<>();
    private final TreeSet<Place> endedByAge = new TreeSet<>(NEWEST_FIRST);

    /**
     * @param runsKept most runs that are held
     */
    Board(int runsKept) {
        this.runsKept = runsKept;
    }

    /** Takes a run's snapshot; empty when a newer one is here already. */
    Optional<Snapshot> accept(RunProgress progress) {
        var entry = entry(progress.runId());
        if (entry.progress != null && entry.progress.sequence() >= progress.sequence()) {
            return Optional.empty();
        }
        var snapshot = Snapshot.of(progress);
        remove(progress.runId());
        entry.progress = snapshot;
        entry.requestedAt = progress.requestedAt();
        entry.ended = progress.state().ended();
        put(progress.runId(), entry);
        return Optional.of(snapshot);
    }

    /** Takes an export's snapshot; empty when a newer one is here already. */
    Optional<Snapshot> accept(ExportProgress export) {
        var entry = entry(export.runId());
        if (entry.export != null && entry.export.sequence() >= export.sequence()) {
            return Optional.empty();
        }
        var snapshot = Snapshot.of(export);
        remove(export.runId());
        entry.export = snapshot;
        put(export.runId(), entry);
        return Optional.of(snapshot);
    }

    /** Forgets a run. */
    void remove(String runId) {
        active.remove(runId);
        var entry = ended.remove(runId);
        if (entry != null) {
            endedByAge.remove(new Place(entry.requestedAt, runId));
        }
    }

    /** What is known of one run. */
    List<Snapshot> of(String runId) {
        return entry(runId).snapshots().toList();
    }

    /** What is known of every active run and of the newest ended ones, these first requested first. */
    List<Snapshot> overview() {
        var snapshots = new ArrayList<Snapshot>();
        active.values().forEach(entry -> entry.snapshots().forEach(snapshots::add));
        endedByAge.stream()
                .limit(NEWEST_ENDED)
                .map(place -> entry(place.runId()))
                .forEach(entry -> entry.snapshots().forEach(snapshots::add));
        return snapshots;
    }

    int size() {
        return active.size() + ended.size();
    }

    private Entry entry(String runId) {
        var entry = active.get(runId);
        return entry != null ? entry : ended.getOrDefault(runId, new Entry());
    }

    private void put(String runId, Entry entry) {
        if (entry.ended) {
            ended.put(runId, entry);
            endedByAge.add(new Place(entry.requestedAt, runId));
        } else {
            active.put(runId, entry);
        }
        if (size() > runsKept) {
            var oldest = ended.isEmpty() ? active : ended;
            remove(oldest.keySet().iterator().next());
        }
    }

    private record Place(Instant requestedAt, String runId) {}

    private static final class Entry {

        private @Nullable Snapshot progress;
        private @Nullable Snapshot export;
        private Instant requestedAt = Instant.EPOCH;
        private boolean ended;

        Stream<Snapshot> snapshots() {
            return Stream.of(Optional.ofNullable(progress), Optional.ofNullable(export))
                    .flatMap(Optional::stream);
        }
    }
}
