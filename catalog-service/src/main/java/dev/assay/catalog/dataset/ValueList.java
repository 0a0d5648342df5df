package dev.assay.catalog.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Values that a selection lists.
 *
 * @param field the field that has them
 * @param values as given, without repetitions
 * @param what {@code id} or {@code name}, for messages
 */
public record ValueList(String field, List<String> values, String what) {

    private static final int NAMED = 5;

    /** Takes repeated values once. */
    public ValueList {
        values = values.stream().distinct().toList();
    }

    /**
     * The values, once it is known how many records have each.
     *
     * @param records records by value; a value that no record has is absent
     * @throws Unreadable naming values that are missing, or shared by several records
     */
    public List<String> checked(Map<String, Integer> records) {
        if (values.isEmpty()) {
            throw new Unreadable("selection-empty", "The selection lists no record " + what + ".");
        }
        refuse(
                values.stream().filter(value -> !records.containsKey(value)).toList(),
                what + "-not-found",
                "No record has in '" + field + "': ");
        refuse(
                values.stream()
                        .filter(value -> records.getOrDefault(value, 0) > 1)
                        .toList(),
                what + "-ambiguous",
                "Several records share in '" + field + "': ");
        return values;
    }

    /**
     * What was read for a value.
     *
     * @throws Unreadable if nothing was
     */
    public Row found(String value, @Nullable Row row) {
        if (row == null) {
            throw new Unreadable(what + "-not-found", "No record has in '" + field + "': " + value + ".");
        }
        return row;
    }

    /** A list in parts of at most a size. */
    public static List<List<String>> batches(List<String> values, int size) {
        var batches = new ArrayList<List<String>>();
        for (int from = 0; from < values.size(); from += size) {
            batches.add(values.subList(from, Math.min(from + size, values.size())));
        }
        return batches;
    }

    private static void refuse(List<String> wrong, String code, String beginning) {
        if (!wrong.isEmpty()) {
            var named = wrong.stream().limit(NAMED).collect(Collectors.joining(", "));
            var more = wrong.size() > NAMED ? " and " + (wrong.size() - NAMED) + " more" : "";
            throw new Unreadable(code, beginning + named + more + ". Correct the list and run again.");
        }
    }
}
