package dev.assay.catalog.file;

import dev.assay.catalog.dataset.RecordQuery;
import dev.assay.catalog.dataset.Row;
import dev.assay.catalog.dataset.Unreadable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** The rows of a version as a query wants to see them. */
final class RowView {

    private final RecordQuery query;
    private final int[] columns;
    private final String[] names;
    private final FileRows rows;

    RowView(FileVersions versions, FileVersion version, RecordQuery query) {
        this.query = query;
        this.columns =
                query.allFields().stream().mapToInt(version::column).sorted().toArray();
        this.names = Arrays.stream(columns)
                .mapToObj(column -> version.fields().get(column).name())
                .toArray(String[]::new);
        this.rows = new FileRows(versions, version, columns);
    }

    /** One row by number. */
    Row at(int number) {
        rows.seek(number);
        if (!rows.next()) {
            throw new IllegalStateException("There is no row " + number);
        }
        var fields = new LinkedHashMap<String, String>();
        @Nullable String id = null;
        @Nullable String name = null;
        for (int i = 0; i < names.length; i++) {
            var value = rows.value(i);
            if (value == null) {
                continue;
            }
            if (names[i].equals(query.recordIdField())) {
                id = value;
            }
            if (names[i].equals(query.recordNameField())) {
                name = value;
            }
            if (query.fields().contains(names[i])) {
                fields.put(names[i], value);
            }
        }
        if (id == null) {
            throw new Unreadable(
                    "record-id-missing", "Row " + (number + 1) + " has no value in '" + query.recordIdField() + "'.");
        }
        return new Row(id, name, fields);
    }
}
