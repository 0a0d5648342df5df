package dev.assay.catalog.salesforce;

import dev.assay.catalog.dataset.RecordReader;
import dev.assay.catalog.dataset.Row;
import dev.assay.catalog.dataset.ValueList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records that a list of ids or names asks for, in the list's order. */
final class ListedRecords implements RecordReader {

    /** Far below the 10,000 values that a query may list. */
    static final int BATCH = 500;

    private final VersionQueries queries;
    private final String field;
    private final ValueList values;
    private @Nullable List<String> checked;

    ListedRecords(VersionQueries queries, String field, ValueList values) {
        this.queries = queries;
        this.field = field;
        this.values = values;
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

    /** Looks for every value once, before anything is planned. */
    private List<String> checked() {
        var known = checked;
        if (known == null) {
            var found = new HashMap<String, Integer>();
            for (var batch : ValueList.batches(values.values(), BATCH)) {
                queries.occurrences(field, batch, value -> found.merge(value, 1, Integer::sum));
            }
            known = values.checked(found);
            checked = known;
        }
        return known;
    }

    @Override
    public void close() {}
}
