package dev.assay.catalog.file;

import dev.assay.catalog.dataset.Draw;
import dev.assay.catalog.dataset.RecordFilter;
import dev.assay.catalog.file.FileRecords.RowNumbers;
import java.util.HashMap;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which rows of a version a filter leaves, all of them or a sample. A bit a row is all that is held. */
final class RowSelection {

    private final FileVersions versions;
    private final FileVersion version;
    private final RecordFilter filter;

    RowSelection(FileVersions versions, FileVersion version, RecordFilter filter) {
        this.versions = versions;
        this.version = version;
        this.filter = filter;
    }

    /** Something done with a row that the filter leaves. */
    private interface Visitor {

        /** Whether to go on; {@code key} is the row's value of the key field, null when it has none. */
        boolean visit(int row, @Nullable String key);
    }

    int count() {
        if (filter == RecordFilter.NONE) {
            return version.rows();
        }
        var count = new int[1];
        scan(null, (row, key) -> ++count[0] > 0);
        return count[0];
    }

    RowNumbers all() {
        return filter == RecordFilter.NONE ? RowNumbers.first(version.rows()) : first(version.rows());
    }

    /**
     * A sample in the rows' own order.
     *
     * @param seed draws at random; the first rows when absent
     * @param keyField the field whose value decides about each row together with the seed; the row's number when absent
     */
    RowNumbers sample(int size, @Nullable Long seed, @Nullable String keyField) {
        if (seed == null) {
            return filter == RecordFilter.NONE ? RowNumbers.first(Math.min(size, version.rows())) : first(size);
        }
        var draw = new Draw<Integer>(seed, size);
        if (filter == RecordFilter.NONE && keyField == null) {
            IntStream.range(0, version.rows()).forEach(row -> draw.offer(Integer.toString(row), row));
        } else {
            scan(keyField, (row, key) -> {
                draw.offer(key == null ? Integer.toString(row) : key, row);
                return true;
            });
        }
        return RowNumbers.of(draw.drawn().stream().mapToInt(row -> row).toArray());
    }

    private RowNumbers first(int most) {
        var rows = new MatchingRows();
        scan(null, (row, key) -> {
            rows.add(row);
            return rows.total() < most;
        });
        return rows.counted();
    }

    private void scan(@Nullable String keyField, Visitor visitor) {
        var columns = Stream.concat(filter.fields().stream(), Stream.ofNullable(keyField))
                .mapToInt(version::column)
                .distinct()
                .sorted()
                .toArray();
        var places = new HashMap<String, Integer>();
        for (int place = 0; place < columns.length; place++) {
            places.put(version.fields().get(columns[place]).name(), place);
        }
        var rows = new FileRows(versions, version, columns);
        var keyPlace = keyField == null ? null : places.get(keyField);
        var going = true;
        while (going && rows.next()) {
            if (filter.accepts(field -> rows.value(Objects.requireNonNull(places.get(field))))) {
                going = visitor.visit(rows.row(), keyPlace == null ? null : rows.value(keyPlace));
            }
        }
    }
}
