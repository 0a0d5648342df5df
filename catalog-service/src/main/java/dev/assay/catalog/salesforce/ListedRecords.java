package dev.assay.catalog.salesforce;

import dev.assay.catalog.dataset.RecordReader;
import dev.assay.catalog.dataset.Row;
import dev.assay.catalog.dataset.ValueList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The records that a list of ids or names asks for, in the list's order. */
final class ListedRecords implements RecordReader {

    /** Far below the 10,000 values that a query may list. */
    static final int BATCH = 500;

    private final VersionQueries queries;
    private final String field;
    private final ValueList values;
    private final Supplier<List<String>> check;
    private @Nullable List<String> checked;

    private ListedRecords(VersionQueries queries, ValueList values, Supplier<List<String>> check) {
        this.queries = queries;
        this.field = values.field();
        this.values = values;
        this.check = check;
    }

    /** Records that somebody listed; looked for before anything is planned. */
    static ListedRecords listed(VersionQueries queries, ValueList values) {
        return new ListedRecords(queries, values, () -> values.checked(counted(queries, values)));
    }

    /**
     * Records that were drawn.
     *
     * @param draw draws ids
     */
    static ListedRecords drawn(VersionQueries queries, String field, Supplier<List<String>> draw) {
        return new ListedRecords(queries, new ValueList(field, List.of(), "id"), draw);
    }

    @Override
    public int total() {
        return checked().size();
    }

    @Override
    public List<Row> read(int number, @Nullable String cursor, int size) {
        return reread(number, Math.min(number + size, total()));
    }

    @Override
    public @Nullable String cursorAfter(Row row) {
        return null;
    }

    @Override
    public List<Row> reread(int from, int to) {
        var rows = new ArrayList<Row>(to - from);
        for (var batch : ValueList.batches(checked().subList(from, to), BATCH)) {
            var found = new HashMap<String, Row>();
            queries.among(field, batch, found::putIfAbsent);
            batch.forEach(value -> rows.add(values.found(value, found.get(value))));
        }
        return rows;
    }

    private List<String> checked() {
        var known = checked;
        if (known == null) {
            known = check.get();
            checked = known;
        }
        return known;
    }

    private static Map<String, Integer> counted(VersionQueries queries, ValueList values) {
        var found = new HashMap<String, Integer>();
        for (var batch : ValueList.batches(values.values(), BATCH)) {
            queries.occurrences(values.field(), batch, value -> found.merge(value, 1, Integer::sum));
        }
        return found;
    }

    @Override
    public void close() {}
}
