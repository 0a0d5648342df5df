package dev.assay.salesforce.wave;

import dev.assay.contracts.http.DatasetField;
import org.jspecify.annotations.Nullable;

/**
 * A column of a dataset version.
 *
 * @param field its name, label and type
 * @param multiValue whether a record may have several values in it
 * @param epochSecond the generated column that has the same date as seconds since 1970, for a date that has one
 */
public record WaveField(
        DatasetField field, boolean multiValue, @Nullable String epochSecond) {

    /** The name that queries use. */
    public String name() {
        return field.name();
    }
}
