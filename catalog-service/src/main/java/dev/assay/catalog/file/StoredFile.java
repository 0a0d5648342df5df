package dev.assay.catalog.file;

import dev.assay.contracts.http.Dataset;
import dev.assay.contracts.http.DatasetField;
import dev.assay.contracts.http.Source;
import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/** A dataset of files: its name, and which version is the newest. */
@Document("files")
record StoredFile(
        @Id String id,
        @Indexed(unique = true) String name,
        String versionId,
        long rows,
        Instant updatedAt,
        List<DatasetField> fields) {

    Dataset shown(boolean withFields) {
        return new Dataset(Source.FILES, id, name, name, versionId, rows, updatedAt, withFields ? fields : List.of());
    }
}
