package dev.assay.sandbox.salesforce.externaldata;

import dev.assay.sandbox.salesforce.externaldata.DatasetStore.Version;
import dev.assay.sandbox.table.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Puts uploaded rows into, or takes them out of, those that a dataset has, by the unique id. */
final class Merging {

    private final DatasetStore store;

    Merging(DatasetStore store) {
        this.store = store;
    }

    /**
     * The rows of a version but those that are uploaded again, then the uploaded ones; of those with the same id the last.
     *
     * @param before null where there is no dataset yet
     * @return how many rows there are
     */
    long upsert(@Nullable Version before, List<FieldSchema> fields, Path uploaded, Path into) throws IOException {
        var key = keyOf(fields);
        var last = lastRows(fields, uploaded, key);
        try (var writer = new SegmentWriter(into)) {
            if (before != null) {
                copy(store.table(before), fields.size(), writer, row -> !last.containsKey(text(row, key)));
            }
            var number = new long[1];
            copy(table(fields, uploaded), fields.size(), writer, row -> Long.valueOf(number[0]++)
                    .equals(last.get(text(row, key))));
            return writer.rows();
        }
    }

    /**
     * The rows of a version but those whose ids are uploaded.
     *
     * @param fields of the upload
     * @return how many rows there are
     */
    long delete(Version before, List<FieldSchema> fields, Path uploaded, Path into) throws IOException {
        var gone = lastRows(fields, uploaded, keyOf(fields));
        var key = keyOf(before.fields());
        try (var writer = new SegmentWriter(into)) {
            copy(store.table(before), before.fields().size(), writer, row -> !gone.containsKey(text(row, key)));
            return writer.rows();
        }
    }

    private static int keyOf(List<FieldSchema> fields) {
        var position = 0;
        while (!fields.get(position).uniqueId()) {
            position++;
        }
        return position;
    }

    /** The number of the last row by id. */
    private static Map<String, Long> lastRows(List<FieldSchema> fields, Path uploaded, int key) {
        var last = new HashMap<String, Long>();
        var number = new long[1];
        table(fields, uploaded).scan(row -> {
            last.put(text(row, key), number[0]++);
            return true;
        });
        return last;
    }

    private static StoredTable table(List<FieldSchema> fields, Path segment) {
        return new StoredTable(fields.stream().map(FieldSchema::column).toList(), List.of(segment), 0);
    }

    private static String text(Row row, int column) {
        return String.valueOf(row.value(column));
    }

    private static void copy(StoredTable from, int columns, SegmentWriter writer, Predicate<Row> kept) {
        from.scan(row -> {
            if (kept.test(row)) {
                var values = new ArrayList<@Nullable Object>(columns);
                for (var i = 0; i < columns; i++) {
                    values.add(row.value(i));
                }
                write(writer, values);
            }
            return true;
        });
    }

    private static void write(SegmentWriter writer, List<@Nullable Object> values) {
        try {
            writer.write(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
