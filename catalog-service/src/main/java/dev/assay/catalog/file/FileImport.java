package dev.assay.catalog.file;

import dev.assay.contracts.http.Dataset;
import dev.assay.contracts.http.DatasetField;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Takes a file as a new version of a dataset: reads and checks it as a stream, and keeps it once all of it is known to be good. */
@Component
class FileImport {

    private final StoredFiles files;
    private final FileVersions versions;
    private final FileProperties properties;

    FileImport(StoredFiles files, FileVersions versions, FileProperties properties) {
        this.files = files;
        this.versions = versions;
        this.properties = properties;
    }

    /**
     * Takes a file.
     *
     * @param name the dataset's name
     * @param idField a column whose values must be there and unique, if any
     * @param skipBadRows whether bad rows are left out rather than the file refused
     * @throws BadFile if it cannot be taken
     */
    Dataset take(InputStream body, String name, @Nullable String idField, boolean skipBadRows) throws IOException {
        try (var rows = new StagedRows()) {
            var bad = new BadRows();
            var parser = new CsvParser(body, properties.largestRow());
            var header = CsvHeader.read(parser);
            var fields = new CsvCheck(parser, header, rows, bad);
            BitSet left;
            if (idField == null) {
                fields.readAll();
                left = new BitSet();
            } else {
                left = fields.readAll(idField);
            }
            if (bad.count() > 0 && !skipBadRows) {
                throw new BadFile(bad.count() + " rows cannot be taken. Correct them, or ask to skip them.", bad);
            }
            if (rows.rows() == left.cardinality()) {
                throw new BadFile("The file has no rows beside its header.", bad);
            }
            return keep(name, fields.fields(), rows, left, idField == null ? List.of() : List.of(idField));
        }
    }

    private Dataset keep(String name, List<DatasetField> fields, StagedRows rows, BitSet left, List<String> unique)
            throws IOException {
        var known = files.findByName(name);
        var datasetId =
                known.map(StoredFile::id).orElseGet(() -> UUID.randomUUID().toString());
        var begun = new FileVersion(
                UUID.randomUUID().toString(), datasetId, fields, 0, List.of(), unique, false, Instant.now());
        versions.begin(begun);
        try {
            var writer = new ChunkWriter(versions, begun.id(), properties.chunkBytes());
            rows.each((number, line, row) -> {
                if (!left.get(number)) {
                    writer.add(row);
                }
            });
            var starts = writer.finish();
            versions.finish(new FileVersion(
                    begun.id(), datasetId, fields, writer.rows(), starts, unique, true, begun.createdAt()));
            var file = new StoredFile(datasetId, name, begun.id(), writer.rows(), Instant.now(), fields);
            return files.save(file).shown(true);
        } catch (DuplicateKeyException sameNameMeanwhile) {
            versions.remove(begun);
            throw new dev.assay.service.problem.ProblemException(
                    409, "changed-meanwhile", "Another upload made the dataset '" + name + "' just now. Try again.");
        } catch (RuntimeException | IOException e) {
            versions.remove(begun);
            throw e;
        }
    }
}
