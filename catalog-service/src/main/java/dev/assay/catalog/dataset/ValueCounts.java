package dev.assay.catalog.dataset;

import dev.assay.contracts.http.Lookup;
import java.util.List;
import java.util.Map;

/** What a lookup found. */
public final class ValueCounts {

    private ValueCounts() {}

    /**
     * Sorts values, in the order given, by how many records have them.
     *
     * @param records records by value; a value that no record has is absent
     */
    public static Lookup lookup(List<String> values, Map<String, Integer> records) {
        return new Lookup(
                values.stream()
                        .filter(value -> records.getOrDefault(value, 0) == 1)
                        .toList(),
                values.stream()
                        .filter(value -> records.getOrDefault(value, 0) > 1)
                        .toList(),
                values.stream().filter(value -> !records.containsKey(value)).toList(),
                null);
    }
}
