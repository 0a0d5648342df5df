package dev.assay.catalog.file;

import dev.assay.contracts.http.DatasetField;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An immutable version of a file's rows.
 *
 * @param rows how many
 * @param chunkStarts the number of each chunk's first row: where to look for a row
 * @param uniqueFields fields that are known to have a value in every row, and never the same twice
 * @param complete false while its chunks are being written
 */
@Document("fileVersions")
record FileVersion(
        @Id String id,
        @Indexed String datasetId,
        List<DatasetField> fields,
        int rows,
        List<Integer> chunkStarts,
        List<String> uniqueFields,
        boolean complete,
        Instant createdAt) {

    /** A version whose chunks are going to be written. */
    static FileVersion begun(String datasetId, List<DatasetField> fields, List<String> uniqueFields) {
        var id = UUID.randomUUID().toString();
        return new FileVersion(id, datasetId, fields, 0, List.of(), uniqueFields, false, Instant.now());
    }

    /** This one, with all of its chunks. */
    FileVersion finished(int allRows, List<Integer> starts) {
        return new FileVersion(id, datasetId, fields, allRows, starts, uniqueFields, true, createdAt);
    }

    int column(String name) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The chunk that has a row. */
    int chunkOf(int row) {
        var found = java.util.Collections.binarySearch(chunkStarts, row);
        return found >= 0 ? found : -found - 2;
    }
}
