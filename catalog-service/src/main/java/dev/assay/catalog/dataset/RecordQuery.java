package dev.assay.catalog.dataset;

import dev.assay.contracts.Selection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which records of which dataset version are read, and what of them.
 *
 * @param recordIdField the field whose value identifies a record
 * @param recordNameField the field whose value names a record for people, if any
 * @param fields the fields that are wanted
 * @param selection which records
 * @param repeatedIds whether several records may share a record id
 */
public record RecordQuery(
        String sourceId,
        String datasetId,
        String versionId,
        String recordIdField,
        @Nullable String recordNameField,
        List<String> fields,
        Selection selection,
        boolean repeatedIds) {

    /** The same records without their fields; of a sample all that it is drawn from. */
    public RecordQuery idsOnly() {
        return new RecordQuery(
                sourceId,
                datasetId,
                versionId,
                recordIdField,
                null,
                List.of(),
                new Selection.All(selection.conditions()),
                repeatedIds);
    }

    /** Every field that has to be read, once each: id, name, then the wanted ones. */
    public List<String> allFields() {
        var all = new LinkedHashSet<String>();
        all.add(recordIdField);
        if (recordNameField != null) {
            all.add(recordNameField);
        }
        all.addAll(fields);
        return List.copyOf(all);
    }
}
