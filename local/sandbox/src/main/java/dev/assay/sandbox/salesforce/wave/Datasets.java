package dev.assay.sandbox.salesforce.wave;

import dev.assay.sandbox.salesforce.ApiError;
import dev.assay.sandbox.salesforce.SalesforceId;
import dev.assay.sandbox.table.Table;
import dev.assay.sandbox.text.Draw;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** All datasets of the org, by name. */
public final class Datasets {

    private static final Instant SAMPLES_CREATED = Instant.parse("2026-01-15T09:30:00Z");

    private final Map<String, Dataset> byName = new ConcurrentSkipListMap<>(String.CASE_INSENSITIVE_ORDER);

    /** Adds a sample; its version's id changes with what the samples depend on. */
    public void addSample(String name, String label, Table table, long seed) {
        var version = new DatasetVersion(
                SalesforceId.of(
                        "0Fc", new Draw(seed).with(name).with(table.size()).seed()),
                SAMPLES_CREATED,
                table);
        put(new Dataset(
                SalesforceId.of("0Fb", Draw.hash(name)), name, label, "SharedApp", SAMPLES_CREATED, List.of(version)));
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

    /** The dataset of that id or name, or the error that says there is none. */
    public Dataset get(String idOrName) {
        return withId(idOrName)
                .or(() -> named(idOrName))
                .orElseThrow(() -> new ApiError(404, "201", "Edgemart not found"));
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
