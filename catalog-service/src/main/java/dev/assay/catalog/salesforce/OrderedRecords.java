package dev.assay.catalog.salesforce;

import dev.assay.catalog.dataset.RecordQuery;
import dev.assay.catalog.dataset.Row;
import dev.assay.catalog.dataset.Unreadable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All records of a version, or the first ones, by keyset pages. The cursor is the last record id. */
final class OrderedRecords extends PagedRecords {

    private final VersionQueries queries;
    private final RecordOrder order;

    /**
     * @param most no more are read
     */
    OrderedRecords(VersionQueries queries, RecordQuery query, RecordOrder order, int most) {
        super(() -> RecordTotal.of(queries, query, most));
        this.queries = queries;
        this.order = order;
    }

    /** The record before is read again and left out, so that another one with the same id is seen. */
    @Override
    List<Row> pageAfter(int number, @Nullable String cursor, int size) {
        if (number == 0) {
            return checked(queries.first(size));
        }
        var id = cursor == null ? pageAt(number - 1, 1).getFirst().id() : cursor;
        var rows = checked(queries.from(id, size + 1));
        if (!rows.getFirst().id().equals(id)) {
            throw new Unreadable(
                    "record-order",
                    "The org does not find the record '" + id + "' where it was. Choose another record id field.");
        }
        return rows.subList(1, rows.size());
    }

    @Override
    List<Row> pageAt(int number, int size) {
        return checked(queries.numbered(number, size));
    }

    @Override
    public String cursorAfter(Row row) {
        return row.id();
    }

    @Override
    int pageSize() {
        return queries.pageSize();
    }

    @Override
    void readAll() {
        if (takesAll()) {
            queries.tellIfMoved();
        }
    }

    private List<Row> checked(List<Row> rows) {
        order.check(rows.stream().map(Row::id).toList());
        return rows;
    }
}
