package dev.assay.catalog.file;

import dev.assay.contracts.http.Dataset;
import dev.assay.contracts.http.DatasetField;
import dev.assay.contracts.http.FileFacts;
import dev.assay.contracts.http.Source;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A dataset of files: its name, and which version is the newest.
 *
 * @param file how that was read; absent in datasets that were stored before it was kept
 */
@Document("files")
record StoredFile(
        @Id String id,
        @Indexed(unique = true) String name,
        String versionId,
        long rows,
        Instant updatedAt,
        List<DatasetField> fields,
        @Nullable FileFacts file) {

    Dataset shown(boolean withFields) {
        return new Dataset(
                Source.FILES, id, name, name, versionId, rows, updatedAt, withFields ? fields : List.of(), file);
    }
}
