package dev.assay.catalog.file;

import dev.assay.contracts.http.Dataset;
import dev.assay.contracts.http.DatasetField;
import dev.assay.contracts.http.FileFacts;
import dev.assay.service.problem.ProblemException;
import java.io.IOException;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Keeps checked rows as the newest version of a dataset. Nobody sees the version before all of it is there. */
@Component
class NewVersions {

    private final StoredFiles files;
    private final FileVersions versions;
    private final RefusalReports reports;
    private final FileProperties properties;

    NewVersions(StoredFiles files, FileVersions versions, RefusalReports reports, FileProperties properties) {
        this.files = files;
        this.versions = versions;
        this.reports = reports;
        this.properties = properties;
    }

    /**
     * Keeps rows.
     *
     * @param left numbers of rows that are left out
     * @param refused what is told of rows that were left out
     */
    Dataset keep(
            FileUpload upload,
            List<DatasetField> fields,
            FileFacts facts,
            StagedRows rows,
            BitSet left,
            RefusedRows refused)
            throws IOException {
        var datasetId = files.findByName(upload.name()).map(StoredFile::id).orElseGet(() -> UUID.randomUUID()
                .toString());
        var unique = upload.idField() == null ? List.<String>of() : List.of(upload.idField());
        var begun = FileVersion.begun(datasetId, fields, unique);
        versions.begin(begun);
        try {
            reports.write(begun.id(), refused);
            var finished = written(begun, rows, left);
            versions.finish(finished);
            var file = new StoredFile(
                    datasetId, upload.name(), finished.id(), finished.rows(), Instant.now(), fields, facts);
            return files.save(file).shown(true);
        } catch (DuplicateKeyException sameNameMeanwhile) {
            versions.remove(begun);
            throw new ProblemException(
                    409,
                    "changed-meanwhile",
                    "Another upload made the dataset '" + upload.name() + "' just now. Try again.");
        } catch (RuntimeException | IOException e) {
            versions.remove(begun);
            throw e;
        }
    }

    private FileVersion written(FileVersion begun, StagedRows rows, BitSet left) throws IOException {
        var writer = new ChunkWriter(versions, begun.id(), properties.chunkBytes());
        rows.each((number, line, row) -> {
            if (!left.get(number)) {
                writer.add(row);
            }
        });
        return begun.finished(writer.rows(), writer.finish());
    }
}
