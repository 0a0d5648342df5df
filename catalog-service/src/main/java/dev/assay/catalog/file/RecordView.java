package dev.assay.catalog.file;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Some fields of the rows of a version, in the order asked for. */
final class RecordView {

    private final List<String> fields;
    private final Map<String, Integer> places = new HashMap<>();
    private final FileRows rows;

    RecordView(FileVersions versions, FileVersion version, List<String> fields) {
        this.fields = fields;
        var columns = fields.stream().mapToInt(version::column).sorted().toArray();
        for (int place = 0; place < columns.length; place++) {
            places.put(version.fields().get(columns[place]).name(), place);
        }
        this.rows = new FileRows(versions, version, columns);
    }

    /** One row by number; a field without a value is absent. */
    Map<String, String> at(int number) {
        rows.seek(number);
        if (!rows.next()) {
            throw new IllegalStateException("There is no row " + number);
        }
        var record = new LinkedHashMap<String, String>();
        for (var field : fields) {
            var value = rows.value(places.getOrDefault(field, -1));
            if (value != null) {
                record.put(field, value);
            }
        }
        return record;
    }
}
