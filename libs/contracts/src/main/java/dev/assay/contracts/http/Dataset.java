package dev.assay.contracts.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dataset as it is now. Lists leave {@code fields} empty.
 *
 * @param sourceId where it comes from
 * @param id the source's id of it
 * @param name its API name; unique in its source
 * @param label as people read it
 * @param versionId the newest immutable version; absent when it has none yet
 * @param records rows of that version, as far as this user may see them; absent when not known without counting
 * @param updatedAt when that version was made
 * @param fields its fields, in order
 * @param file how the file was read, for a dataset that came from one
 */
public record Dataset(
        String sourceId,
        String id,
        String name,
        String label,
        @Nullable String versionId,
        @Nullable Long records,
        @Nullable Instant updatedAt,
        List<DatasetField> fields,
        @Nullable FileFacts file) {

    /** A dataset that came from no file. */
    public Dataset(
            String sourceId,
            String id,
            String name,
            String label,
            @Nullable String versionId,
            @Nullable Long records,
            @Nullable Instant updatedAt,
            List<DatasetField> fields) {
        this(sourceId, id, name, label, versionId, records, updatedAt, fields, null);
    }
}
