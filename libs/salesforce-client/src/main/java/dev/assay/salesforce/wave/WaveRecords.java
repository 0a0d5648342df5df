package dev.assay.salesforce.wave;

import dev.assay.salesforce.OrgFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query found.
 *
 * @param rows a row per record, in it a value per selected field; null where the record has none: no key, null or an empty text
 * @param bytes of the answer
 * @param warning the org's warning: there may be more records than it gave
 */
public record WaveRecords(
        List<@Nullable String[]> rows, long bytes, @Nullable String warning) {

    /**
     * The rows, if they are all.
     *
     * @throws OrgFailure lasting, if the org warned
     */
    public List<@Nullable String[]> whole() {
        if (warning != null) {
            throw new OrgFailure(
                    200,
                    "warning",
                    "The org did not answer a query in full: " + warning + ". A smaller page size may help.",
                    true);
        }
        return rows;
    }
}
