package dev.assay.catalog.salesforce;

import dev.assay.catalog.dataset.RecordReader;
import dev.assay.catalog.dataset.Row;
import dev.assay.catalog.dataset.Unreadable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Records read page by page, as large as is good for the org, and given out in the portions that are asked for. */
abstract class PagedRecords implements RecordReader {

    private final Supplier<RecordTotal> counting;
    private final Deque<Row> ahead = new ArrayDeque<>();
    private int next = -1;
    private @Nullable String cursor;
    private @Nullable RecordTotal counted;

    PagedRecords(Supplier<RecordTotal> counting) {
        this.counting = counting;
    }

    /**
     * The records after a cursor, checked; fewer than asked for, but some, where the org gives fewer.
     *
     * @param number the first one's
     */
    abstract List<Row> pageAfter(int number, @Nullable String cursor, int size);

    /** The records by number, fewer than asked for, but some, where the org gives fewer. */
    abstract List<Row> pageAt(int number, int size);

    abstract int pageSize();

    /** Everything was read. */
    abstract void readAll();

    @Override
    public final int total() {
        return counted().selected();
    }

    /** How many records there are beside those selected. */
    final boolean takesAll() {
        return counted().selected() == counted().all();
    }

    @Override
    public final List<Row> read(int number, @Nullable String from, int size) {
        if (number != next || !Objects.equals(from, cursor)) {
            ahead.clear();
            next = number;
            cursor = from;
        }
        var rows = new ArrayList<Row>(size);
        var end = (int) Math.min((long) number + size, total());
        while (next < end) {
            if (ahead.isEmpty()) {
                ahead.addAll(fetched());
            }
            var row = ahead.remove();
            rows.add(row);
            next++;
            cursor = cursorAfter(row);
        }
        if (next == total() && !rows.isEmpty()) {
            readAll();
        }
        return rows;
    }

    /** The next page. At the end one record too many is asked for: a dataset that has it was not counted right. */
    private List<Row> fetched() {
        var left = total() - next;
        var size = Math.min(pageSize(), left);
        var page = pageAfter(next, cursor, size == left && takesAll() ? size + 1 : size);
        if (page.size() > left) {
            throw new Unreadable(
                    "records-missing",
                    "The org counted " + total() + " records and gave more. Several records may share a record id.");
        }
        return page;
    }

    @Override
    public final List<Row> reread(int from, int to) {
        var rows = new ArrayList<Row>(to - from);
        while (from + rows.size() < to) {
            rows.addAll(pageAt(from + rows.size(), Math.min(pageSize(), to - from - rows.size())));
        }
        return rows;
    }

    private RecordTotal counted() {
        var known = counted;
        if (known == null) {
            known = counting.get();
            counted = known;
        }
        return known;
    }

    @Override
    public final void close() {}
}
