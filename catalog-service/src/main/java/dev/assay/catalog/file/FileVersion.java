package dev.assay.catalog.file;

import dev.assay.contracts.http.DatasetField;
import java.time.Instant;
import java.util.List;
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
