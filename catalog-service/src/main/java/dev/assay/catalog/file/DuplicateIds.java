package dev.assay.catalog.file;

import dev.assay.catalog.file.format.RowParser;
import dev.assay.catalog.file.text.BadFile;
import dev.assay.contracts.http.RowProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/** Finds rows whose id another row before them has: first by hashes of all ids, then exactly among those whose hash repeats. */
final class DuplicateIds implements AutoCloseable {

    /** Values that may repeat; a column with more does not identify records. */
    private static final int MOST = 200_000;

    private final RepeatedHashes hashes = new RepeatedHashes();

    /** Looks at a row's id. */
    void observe(RowParser row, int column) throws IOException {
        hashes.add(Hashes.of(row.bytes(), row.start(column), row.end(column)));
    }

    /**
     * The numbers of the rows that repeat an id.
     *
     * @param column the id column
     * @param refused told of each, with both lines
     * @throws BadFile if the column repeats values all over
     */
    BitSet find(StagedRows rows, int column, RefusedRows refused) throws IOException {
        var duplicates = new BitSet();
        var repeated = hashes.repeated(MOST)
                .orElseThrow(() -> new BadFile("More than " + MOST
                        + " values of the id column occur more than once. Choose a column that identifies records."));
        if (repeated.isEmpty()) {
            return duplicates;
        }
        var firstLines = new HashMap<String, Long>();
        var wanted = new int[] {column};
        var value = new @Nullable String[1];
        rows.each((number, line, row) -> {
            RowCodec.decode(row, 0, row.length, wanted, value);
            var id = value[0];
            if (id == null) {
                return;
            }
            var bytes = id.getBytes(StandardCharsets.UTF_8);
            if (!repeated.contains(Hashes.of(bytes, 0, bytes.length))) {
                return;
            }
            var first = firstLines.putIfAbsent(id, line);
            if (first != null) {
                duplicates.set(number);
                refused.addRepeated(new RowProblem(
                        line,
                        "The id '" + shortened(id) + "' is already on line " + first + ". Ids must be unique.",
                        "repeated-id"));
            }
        });
        return duplicates;
    }

    private static String shortened(String id) {
        return id.length() <= 60 ? id : id.substring(0, 60) + "…";
    }

    @Override
    public void close() throws IOException {
        hashes.close();
    }
}
