package dev.assay.catalog.file;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Versions and their chunks as they are kept. */
@Component
class FileVersions {

    /** Longer than any upload takes. */
    private static final Duration UNFINISHED_FOR = Duration.ofDays(1);

    private final MongoOperations store;
    private final RefusalReports reports;

    FileVersions(MongoOperations store, RefusalReports reports) {
        this.store = store;
        this.reports = reports;
    }

    /** A version that is whole. */
    Optional<FileVersion> find(String id) {
        return Optional.ofNullable(store.findById(id, FileVersion.class)).filter(FileVersion::complete);
    }

    /** Says that chunks are going to be written, so that those of an upload that dies are found and removed. */
    void begin(FileVersion version) {
        store.insert(version);
    }

    void add(Chunk chunk) {
        store.insert(chunk);
    }

    void finish(FileVersion version) {
        store.save(version);
    }

    /**
     * A chunk's rows.
     *
     * @throws IllegalStateException if the version was removed meanwhile
     */
    byte[] rows(String versionId, int number) {
        var chunk = store.findById(NumberedParts.idOf(versionId, number), Chunk.class);
        if (chunk == null) {
            throw new IllegalStateException("Chunk " + number + " of version " + versionId + " is gone");
        }
        return chunk.rows();
    }

    void addUnique(String versionId, String field) {
        store.updateFirst(
                query(where("_id").is(versionId)), new Update().addToSet("uniqueFields", field), FileVersion.class);
    }

    void removeAllOf(String datasetId) {
        store.find(query(where("datasetId").is(datasetId)), FileVersion.class).forEach(this::remove);
    }

    /** Removes what uploads that died, and removals that died, left behind. */
    void sweep(List<String> datasetIds) {
        var before = Instant.now().minus(UNFINISHED_FOR);
        store.findAll(FileVersion.class).stream()
                .filter(version -> version.createdAt().isBefore(before))
                .filter(version -> !version.complete() || !datasetIds.contains(version.datasetId()))
                .forEach(this::remove);
    }

    /** Chunks first: as long as the version is there, the rest is found again. */
    void remove(FileVersion version) {
        NumberedParts.remove(store, version.id(), Chunk.class);
        reports.removeRows(version.id());
        store.remove(query(where("_id").is(version.id())), FileVersion.class);
    }
}
