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
 */
public record Dataset(
        String sourceId,
        String id,
        String name,
        String label,
        @Nullable String versionId,
        @Nullable Long records,
        @Nullable Instant updatedAt,
        List<DatasetField> fields) {}
