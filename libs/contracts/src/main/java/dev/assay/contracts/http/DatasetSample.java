package dev.assay.contracts.http;

import dev.assay.contracts.FieldCondition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A few records of a dataset, values as text; a field without a value is absent. */
public record DatasetSample(List<Map<String, String>> records) {

    /**
     * The question.
     *
     * @param size how many records, 1 to 100; 5 when absent
     * @param seed draws them at random, the same ones for the same seed; the first ones, in no particular order, when absent
     * @param filter conditions that a record must meet, all of them; none when absent
     * @param fields what is wanted of each; all fields when absent
     */
    public record Question(
            @Nullable Integer size,
            @Nullable Long seed,
            @Nullable List<FieldCondition> filter,
            @Nullable List<String> fields) {}
}
