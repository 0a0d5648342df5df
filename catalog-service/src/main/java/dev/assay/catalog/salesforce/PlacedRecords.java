package dev.assay.catalog.salesforce;

import dev.assay.catalog.dataset.RecordQuery;
import dev.assay.catalog.dataset.Row;
import dev.assay.catalog.dataset.Unreadable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All records of a version, or the first ones, where several may share a record id: by their place under an order over every
 * field that is read. Records that this order does not tell apart look the same, so that it is all one which comes first. The
 * cursor is a digest of the last record.
 */
final class PlacedRecords extends PagedRecords {

    private final VersionQueries queries;
    private final TotalOrder order;

    /**
     * @param most no more are read
     */
    PlacedRecords(VersionQueries queries, RecordQuery query, TotalOrder order, int most) {
        super(() -> RecordTotal.of(queries, query, most));
        this.queries = queries;
        this.order = order;
    }

    /** The record before is read again, so that an order that is not the same each time is seen. */
    @Override
    List<Row> pageAfter(int number, @Nullable String cursor, int size) {
        if (number == 0) {
            return pageAt(0, size);
        }
        var rows = ordered(queries.numbered(number - 1, size + 1, 2, order.fields()));
        if (cursor != null && !cursor.equals(cursorAfter(rows.getFirst()))) {
            throw new Unreadable(
                    "record-order",
                    "The org gives the records in another order each time, so they cannot be read once each. Choose a "
                            + "record id field whose values are unique.");
        }
        return rows.subList(1, rows.size());
    }

    @Override
    List<Row> pageAt(int number, int size) {
        return ordered(queries.numbered(number, size, 1, order.fields()));
    }

    private List<Row> ordered(List<Row> rows) {
        order.check(rows);
        return rows;
    }

    @Override
    public String cursorAfter(Row row) {
        try {
            var text = row.id() + '\0' + row.name() + '\0' + row.fields();
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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
}
