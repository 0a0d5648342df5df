package dev.assay.sandbox.salesforce.wave;

import dev.assay.sandbox.salesforce.ApiError;
import dev.assay.sandbox.salesforce.SalesforceId;
import dev.assay.sandbox.table.Table;
import dev.assay.sandbox.text.Draw;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongFunction;

/** All datasets of the org, by name. */
public final class Datasets {

    private static final Instant SAMPLES_CREATED = Instant.parse("2026-01-15T09:30:00Z");

    private final Map<String, Dataset> byName = new ConcurrentSkipListMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Sample> samples = new ConcurrentHashMap<>();

    /** A sample: what it was made from last, and how it is made. */
    private record Sample(long seed, LongFunction<Table> table) {}

    /** Adds a sample; its version's id changes with what the samples depend on. */
    public void addSample(String name, String label, long seed, LongFunction<Table> table) {
        samples.put(name, new Sample(seed, table));
        var version = sampleVersion(name, seed, table.apply(seed), SAMPLES_CREATED);
        put(new Dataset(
                SalesforceId.of("0Fb", Draw.hash(name)),
                name,
                label,
                App.SHARED.name(),
                SAMPLES_CREATED,
                List.of(version)));
    }

    /** Whether a dataset belongs to the org from the start. */
    public boolean isSample(Dataset dataset) {
        return samples.containsKey(dataset.name());
    }

    /**
     * Gives a sample a new version with other rows, as many as before.
     *
     * @throws IllegalArgumentException when there is no sample of that name
     */
    public synchronized void moveSample(String name) {
        var sample = samples.get(name);
        var dataset = byName.get(name);
        if (sample == null || dataset == null) {
            throw new IllegalArgumentException("Only a sample can get a new version, and " + name + " is none");
        }
        var seed = sample.seed() + 1;
        samples.put(name, new Sample(seed, sample.table()));
        var versions = new ArrayList<>(dataset.versions());
        versions.add(sampleVersion(name, seed, sample.table().apply(seed), Instant.now()));
        put(new Dataset(
                dataset.id(),
                dataset.name(),
                dataset.label(),
                dataset.app(),
                dataset.created(),
                List.copyOf(versions)));
    }

    private static DatasetVersion sampleVersion(String name, long seed, Table table, Instant created) {
        var id = new Draw(seed).with(name).with(table.size()).seed();
        return new DatasetVersion(SalesforceId.of("0Fc", id), created, table);
    }

    /** Adds a dataset or replaces the one of its name. */
    public void put(Dataset dataset) {
        byName.put(dataset.name(), dataset);
    }

    /** The dataset of that name. */
    public Optional<Dataset> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The dataset of that id. */
    public Optional<Dataset> withId(String id) {
        return byName.values().stream()
                .filter(dataset -> SalesforceId.same(dataset.id(), id))
                .findFirst();
    }

    /** The dataset of that id or name. */
    public Optional<Dataset> find(String idOrName) {
        return withId(idOrName).or(() -> named(idOrName));
    }

    /** The dataset of that id or name, or the error that says there is none. */
    public Dataset get(String idOrName) {
        return find(idOrName).orElseThrow(() -> new ApiError(404, "201", "Edgemart not found"));
    }

    /** Takes a dataset away. */
    public void remove(Dataset dataset) {
        byName.remove(dataset.name(), dataset);
    }

    /** All of them, by name. */
    public List<Dataset> all() {
        return List.copyOf(byName.values());
    }
}
