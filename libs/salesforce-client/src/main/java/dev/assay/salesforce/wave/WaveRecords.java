package dev.assay.salesforce.wave;

import dev.assay.salesforce.OrgFailure;
import dev.assay.salesforce.ShortAnswer;
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
     * These, if they are not too few.
     *
     * @throws ShortAnswer if they are
     */
    WaveRecords atLeast(int least) {
        if (rows.size() < least) {
            throw new ShortAnswer("it has " + rows.size() + " records where there are " + least + " or more"
                    + (warning == null ? "" : ", and the warning '" + warning + "'"));
        }
        return this;
    }

    /**
     * The rows, if they are all.
     *
     * @throws OrgFailure lasting, if the org warned
     */
    public List<@Nullable String[]> whole() {
        if (warning != null) {
            throw new OrgFailure(200, "warning", "The org did not answer a query in full: " + warning + ".", true);
        }
        return rows;
    }
}
