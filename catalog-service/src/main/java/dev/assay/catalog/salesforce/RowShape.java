package dev.assay.catalog.salesforce;

import dev.assay.catalog.dataset.RecordQuery;
import dev.assay.catalog.dataset.Row;
import dev.assay.catalog.dataset.Unreadable;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where in a query's rows a record's id, name and fields are. */
final class RowShape {

    private final String idField;
    private final List<String> fields;
    private final int name;
    private final List<String> wanted;
    private final int[] places;

    RowShape(RecordQuery query) {
        this.idField = query.recordIdField();
        this.fields = query.allFields();
        this.name = query.recordNameField() == null ? -1 : fields.indexOf(query.recordNameField());
        this.wanted = query.fields().stream().distinct().toList();
        this.places = wanted.stream().mapToInt(fields::indexOf).toArray();
    }

    /** Every field that is read, the record id first. */
    List<String> fields() {
        return fields;
    }

    /**
     * A record.
     *
     * @param values by place among the fields
     * @throws Unreadable if it has no id
     */
    Row row(@Nullable String[] values) {
        var id = values[0];
        if (id == null) {
            throw new Unreadable("record-id-missing", "A record has no value in '" + idField + "'.");
        }
        var record = LinkedHashMap.<String, String>newLinkedHashMap(places.length);
        for (int i = 0; i < places.length; i++) {
            var value = values[places[i]];
            if (value != null) {
                record.put(wanted.get(i), value);
            }
        }
        return new Row(id, name < 0 ? null : values[name], record);
    }
}
