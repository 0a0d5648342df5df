package dev.assay.catalog.file;

import dev.assay.catalog.dataset.RecordQuery;
import dev.assay.catalog.dataset.Row;
import dev.assay.catalog.dataset.Unreadable;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** The rows of a version as a query wants to see them. */
final class RowView {

    private final RecordQuery query;
    private final String[] names;
    private final boolean[] wanted;
    private final int idPlace;
    private final int namePlace;
    private final FileRows rows;

    RowView(FileVersions versions, FileVersion version, RecordQuery query) {
        this.query = query;
        var columns =
                query.allFields().stream().mapToInt(version::column).sorted().toArray();
        this.names = new String[columns.length];
        this.wanted = new boolean[columns.length];
        var id = -1;
        var name = -1;
        for (int place = 0; place < columns.length; place++) {
            names[place] = version.fields().get(columns[place]).name();
            wanted[place] = query.fields().contains(names[place]);
            id = names[place].equals(query.recordIdField()) ? place : id;
            name = names[place].equals(query.recordNameField()) ? place : name;
        }
        this.idPlace = id;
        this.namePlace = name;
        this.rows = new FileRows(versions, version, columns);
    }

    /** One row by number; quickest in ascending order. */
    Row at(int number) {
        rows.seek(number);
        if (!rows.next()) {
            throw new IllegalStateException("There is no row " + number);
        }
        @Nullable String id = rows.value(idPlace);
        if (id == null) {
            throw new Unreadable(
                    "record-id-missing", "Row " + (number + 1) + " has no value in '" + query.recordIdField() + "'.");
        }
        var fields = new LinkedHashMap<String, String>();
        for (int place = 0; place < names.length; place++) {
            var value = wanted[place] ? rows.value(place) : null;
            if (value != null) {
                fields.put(names[place], value);
            }
        }
        return new Row(id, namePlace < 0 ? null : rows.value(namePlace), fields);
    }
}
