package dev.assay.export.content;

import dev.assay.contracts.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known of rows that can be sent nevertheless.
 *
 * @param rows rows of which something could not be delivered as it is
 * @param reason what, and where the first of them is; absent when there are none
 */
public record Remarks(long rows, @Nullable Reason reason) {

    /** Everything is delivered as it is. */
    public static final Remarks NONE = new Remarks(0, null);
}
