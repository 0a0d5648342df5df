package dev.assay.catalog.dataset;

import dev.assay.contracts.FieldCondition;
import dev.assay.contracts.http.DatasetField;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Conditions that a record must meet, all of them, checked before anything is read. */
public final class RecordFilter {

    /** Lets every record through. */
    public static final RecordFilter NONE = new RecordFilter(List.of());

    /** Sources look values up by queries, which may list 10,000 of them. */
    private static final int MOST_VALUES = 5_000;

    private final List<Condition> conditions;

    private RecordFilter(List<Condition> conditions) {
        this.conditions = conditions;
    }

    /**
     * A filter of conditions.
     *
     * @param fields of the dataset version
     * @throws Unreadable naming the first condition that cannot be held against records
     */
    public static RecordFilter of(List<FieldCondition> conditions, List<DatasetField> fields) {
        if (conditions.isEmpty()) {
            return NONE;
        }
        var checked = conditions.stream()
                .map(condition -> Condition.of(condition, fields))
                .toList();
        var values = checked.stream()
                .mapToInt(condition -> condition.values().size())
                .sum();
        if (values > MOST_VALUES) {
            throw new Unreadable(
                    "filter-too-large",
                    "The filter lists " + values + " values; it may list up to " + MOST_VALUES
                            + ". Select records by their ids or names instead.");
        }
        return new RecordFilter(checked);
    }

    /** The conditions, in the order given. */
    public List<Condition> conditions() {
        return conditions;
    }

    /** The fields it looks at, once each. */
    public List<String> fields() {
        return conditions.stream().map(Condition::name).distinct().toList();
    }

    /**
     * Whether a record meets every condition.
     *
     * @param value the record's value of a field as text; null when it has none
     */
    public boolean accepts(Function<String, @Nullable String> value) {
        for (var condition : conditions) {
            if (!condition.meets(value.apply(condition.name()))) {
                return false;
            }
        }
        return true;
    }
}
