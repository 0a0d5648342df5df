package dev.assay.catalog.file;

import dev.assay.catalog.dataset.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Searches all rows of a version for values of one field, in one pass. */
final class RowSearch {

    private static final int MOST_REPEATED = 200_000;

    private final FileVersions versions;
    private final FileVersion version;
    private final String field;

    RowSearch(FileVersions versions, FileVersion version, String field) {
        this.versions = versions;
        this.version = version;
        this.field = field;
    }

    /**
     * What was found of some values.
     *
     * @param counts rows by value; a value that no row has is absent
     * @param firstRows the first row of each value that was found
     */
    record Found(Map<String, Integer> counts, Map<String, Integer> firstRows) {}

    /** The rows that have some values. */
    Found find(List<String> values) {
        var wanted = new HashSet<>(values);
        var found = new Found(new HashMap<>(), new HashMap<>());
        var rows = rows();
        while (rows.next()) {
            var value = rows.value(0);
            if (value != null && wanted.contains(value)) {
                found.counts().merge(value, 1, Integer::sum);
                found.firstRows().putIfAbsent(value, rows.row());
            }
        }
        return found;
    }

    /**
     * Checks that every row has a value, and no two the same.
     *
     * @throws Unreadable naming a row without one, or a value that several rows have
     */
    void checkUnique() {
        try (var hashes = new RepeatedHashes()) {
            var rows = rows();
            while (rows.next()) {
                var value = rows.value(0);
                if (value == null) {
                    throw new Unreadable(
                            "record-id-missing",
                            "Row " + (rows.row() + 1) + " has no value in '" + field
                                    + "'. Choose a record id field that every record has.");
                }
                hashes.add(hash(value));
            }
            var repeated = hashes.repeated(MOST_REPEATED)
                    .orElseThrow(() -> new Unreadable(
                            "duplicate-record-id",
                            "The values of '" + field
                                    + "' repeat all over. Choose a record id field whose values are unique."));
            var seen = new HashSet<String>();
            var again = rows();
            while (!repeated.isEmpty() && again.next()) {
                var value = again.value(0);
                if (value != null && repeated.contains(hash(value)) && !seen.add(value)) {
                    throw new Unreadable(
                            "duplicate-record-id",
                            "Several records have the value '" + value + "' in '" + field
                                    + "'. Choose a record id field whose values are unique.");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileRows rows() {
        return new FileRows(versions, version, version.column(field));
    }

    private static long hash(String value) {
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        return Hashes.of(bytes, 0, bytes.length);
    }
}
