package dev.assay.export.enriched;

import org.jspecify.annotations.Nullable;

/** Writes the values of one column so that the org reads them as what they are. */
interface Cells {

    /**
     * A value's cell.
     *
     * @param value never empty
     * @return absent when the value is none that the column takes
     */
    @Nullable String cell(String value);

    /** What became of the value whose cell was made last, for people; absent when its cell holds all of it. */
    default @Nullable String lost() {
        return null;
    }

    /** Digits after the point that a column of numbers needs for what was written so far. */
    default int scale() {
        return 0;
    }

    /** What {@link #scale} cannot keep, for people; absent when it keeps everything. */
    default @Nullable String loss() {
        return null;
    }
}
