package dev.assay.catalog.salesforce;

import dev.assay.catalog.dataset.RecordQuery;
import dev.assay.catalog.dataset.Unreadable;

/**
 * How many records there are to read.
 *
 * @param selected those of the selection
 * @param all those that it was taken from
 */
record RecordTotal(int selected, int all) {

    /**
     * Counts.
     *
     * @param most no more are selected
     * @throws Unreadable if there are none, or some without an id
     */
    static RecordTotal of(VersionQueries queries, RecordQuery query, int most) {
        var withoutId = queries.countWithoutId();
        if (withoutId > 0) {
            throw new Unreadable(
                    "record-id-missing",
                    withoutId + " records have no value in '" + query.recordIdField()
                            + "'. Choose a record id field that every record has.");
        }
        var all = queries.countAll();
        if (all == 0 && !query.selection().conditions().isEmpty()) {
            throw new Unreadable("nothing-selected", "No record that this source's user may see meets the filter.");
        }
        if (all == 0) {
            throw new Unreadable("dataset-empty", "The dataset has no records that this source's user may see.");
        }
        if (all > Integer.MAX_VALUE) {
            throw new Unreadable("too-many-records", "The dataset has " + all + " records; a run takes up to 2^31-1.");
        }
        return new RecordTotal((int) Math.min(all, most), (int) all);
    }
}
