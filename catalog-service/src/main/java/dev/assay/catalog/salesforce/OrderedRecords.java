package dev.assay.catalog.salesforce;

import dev.assay.catalog.dataset.RecordQuery;
import dev.assay.catalog.dataset.RecordReader;
import dev.assay.catalog.dataset.Row;
import dev.assay.catalog.dataset.Unreadable;
import dev.assay.contracts.Selection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All records of a version, or the first ones, by keyset pages. The cursor is the last record id. */
final class OrderedRecords implements RecordReader {

    private final VersionQueries queries;
    private final RecordQuery query;
    private int total = -1;

    OrderedRecords(VersionQueries queries, RecordQuery query) {
        this.queries = queries;
        this.query = query;
    }

    @Override
    public int total() {
        if (total >= 0) {
            return total;
        }
        var withoutId = queries.countWithoutId();
        if (withoutId > 0) {
            throw new Unreadable(
                    "record-id-missing",
                    withoutId + " records have no value in '" + query.recordIdField()
                            + "'. Choose a record id field that every record has.");
        }
        var all = queries.countAll();
        if (all == 0 && !query.selection().conditions().isEmpty()) {
            throw new Unreadable("nothing-selected", "No record that this source's user may see meets the filter.");
        }
        if (all == 0) {
            throw new Unreadable("dataset-empty", "The dataset has no records that this source's user may see.");
        }
        if (all > Integer.MAX_VALUE) {
            throw new Unreadable("too-many-records", "The dataset has " + all + " records; a run takes up to 2^31-1.");
        }
        total = query.selection() instanceof Selection.Sample sample ? (int) Math.min(all, sample.size()) : (int) all;
        return total;
    }

    @Override
    public List<Row> read(int number, @Nullable String cursor, int size) {
        var rows = new ArrayList<Row>(size);
        var last = cursor;
        var end = Math.min((long) number + size, total());
        while (number + rows.size() < end) {
            var wanted = (int) Math.min(queries.pageSize(), end - number - rows.size());
            var page = queries.after(last, wanted);
            if (page.size() < wanted) {
                throw new Unreadable(
                        "records-missing",
                        "The org counted " + total() + " records and gave only "
                                + (number + rows.size() + page.size())
                                + ". Records may share a value of '" + query.recordIdField()
                                + "', or the org answers with fewer records than asked: a smaller page size may help.");
            }
            rows.addAll(page);
            last = page.getLast().id();
        }
        return rows;
    }

    @Override
    public @Nullable String cursorAfter(Row row) {
        return row.id();
    }

    @Override
    public List<Row> reread(int from, int to) {
        var rows = new ArrayList<Row>(to - from);
        while (from + rows.size() < to) {
            var wanted = Math.min(queries.pageSize(), to - from - rows.size());
            var page = queries.numbered(from + rows.size(), wanted);
            if (page.size() < wanted) {
                throw new Unreadable("records-missing", "The org no longer has all records that it had.");
            }
            rows.addAll(page);
        }
        return rows;
    }

    @Override
    public void close() {}
}
