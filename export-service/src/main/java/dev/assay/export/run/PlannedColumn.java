package dev.assay.export.run;

import dev.assay.contracts.ParameterType;

/**
 * A column of an enriched dataset as it was decided before the first part was sent; kept, so that every part is written alike.
 *
 * @param origin where its values come from
 * @param of name of the source field or of the response field; empty for the record id
 * @param name the column's name in the org
 * @param type what its values are
 * @param scale digits after the point of a number
 */
public record PlannedColumn(Origin origin, String of, String name, ParameterType type, int scale) {

    /** Where values come from. */
    public enum Origin {
        /** The record's id. */
        RECORD_ID,
        /** A field of the source dataset. */
        SOURCE,
        /** A field of the response. */
        RESPONSE
    }

    /** The same with another scale. */
    public PlannedColumn withScale(int digits) {
        return new PlannedColumn(origin, of, name, type, digits);
    }
}
