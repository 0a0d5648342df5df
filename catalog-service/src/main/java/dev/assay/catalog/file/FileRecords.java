package dev.assay.catalog.file;

import dev.assay.catalog.dataset.RecordReader;
import dev.assay.catalog.dataset.Row;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Records of a version in its own order, or in that of a list. A record's number says where it is: there is no cursor. */
final class FileRecords implements RecordReader {

    private final RowView view;
    private final Supplier<RowNumbers> check;
    private @Nullable RowNumbers numbers;

    /**
     * @param check checks the version and the selection, once, before anything is read
     */
    FileRecords(RowView view, Supplier<RowNumbers> check) {
        this.view = view;
        this.check = check;
    }

    /** Which row each record is. */
    interface RowNumbers {

        int total();

        int row(int number);

        /** The first rows. */
        static RowNumbers first(int total) {
            return listed(total, null);
        }

        /** Some rows in some order. */
        static RowNumbers of(int... rows) {
            return listed(rows.length, rows);
        }

        private static RowNumbers listed(int total, int @Nullable [] rows) {
            return new RowNumbers() {
                @Override
                public int total() {
                    return total;
                }

                @Override
                public int row(int number) {
                    return rows == null ? number : rows[number];
                }
            };
        }
    }

    @Override
    public int total() {
        return numbers().total();
    }

    @Override
    public List<Row> read(int number, @Nullable String cursor, int size) {
        return reread(number, (int) Math.min((long) number + size, total()));
    }

    @Override
    public @Nullable String cursorAfter(Row row) {
        return null;
    }

    /** Each chunk of rows is read once, in whatever order the records are. */
    @Override
    public List<Row> reread(int from, int to) {
        var known = numbers();
        var places = IntStream.range(from, to)
                .mapToLong(number -> ((long) known.row(number) << Integer.SIZE) | (number - from))
                .sorted()
                .toArray();
        var rows = new Row[to - from];
        for (var place : places) {
            rows[(int) place] = view.at((int) (place >>> Integer.SIZE));
        }
        return List.of(rows);
    }

    private RowNumbers numbers() {
        var known = numbers;
        if (known == null) {
            known = check.get();
            numbers = known;
        }
        return known;
    }

    @Override
    public void close() {}
}
