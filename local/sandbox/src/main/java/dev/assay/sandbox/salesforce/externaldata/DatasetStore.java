package dev.assay.sandbox.salesforce.externaldata;

import dev.assay.sandbox.salesforce.SalesforceId;
import dev.assay.sandbox.salesforce.wave.Dataset;
import dev.assay.sandbox.salesforce.wave.DatasetVersion;
import dev.assay.sandbox.salesforce.wave.Datasets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Uploaded datasets on disk: one description each, and a file of rows per upload. */
public final class DatasetStore {

    private final Path folder;
    private final Datasets datasets;

    /**
     * What is stored of a dataset.
     *
     * @param app the developer name of the app that it is kept in
     */
    record Stored(String id, String name, String label, String app, Instant created, List<Version> versions) {}

    /**
     * What is stored of a version.
     *
     * @param upload the upload that made it
     * @param segments the names of the files that hold its rows, in order
     */
    record Version(
            String id, String upload, Instant created, List<FieldSchema> fields, List<String> segments, long rows) {}

    /** The store in a folder; what it holds is added to the datasets of the org. */
    public DatasetStore(Path folder, Datasets datasets) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.datasets = datasets;
        for (var stored : all()) {
            datasets.put(dataset(stored));
        }
    }

    /** The stored dataset of that name. */
    Optional<Stored> find(String name) throws IOException {
        return all().stream()
                .filter(stored -> stored.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The fields that an upload must match; none where it adds to nothing. */
    List<FieldSchema> fieldsToMatch(Upload upload) throws IOException {
        return upload.extendsRows()
                ? find(upload.alias())
                        .map(stored -> stored.versions().getLast().fields())
                        .orElse(List.of())
                : List.of();
    }

    /** Where the rows of an upload are written. */
    Path segment(String upload) {
        return folder.resolve(upload + ".rows");
    }

    /** Keeps a dataset; the org shows it when it is told to. */
    void keep(Stored stored) throws IOException {
        AtomicFile.write(folder.resolve(stored.id() + ".json"), stored);
    }

    /** Shows a dataset as it is kept, unless it is gone by now. */
    void show(String name) throws IOException {
        find(name).ifPresent(stored -> datasets.put(dataset(stored)));
    }

    /** Takes a dataset away, with its rows where it was uploaded. */
    public void delete(Dataset dataset) {
        datasets.remove(dataset);
        try {
            for (var stored : all()) {
                if (SalesforceId.same(stored.id(), dataset.id())) {
                    Files.delete(folder.resolve(stored.id() + ".json"));
                    for (var version : stored.versions()) {
                        Files.deleteIfExists(segment(version.upload()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Stored> all() throws IOException {
        var all = new ArrayList<Stored>();
        try (var files = Files.newDirectoryStream(folder, "*.json")) {
            for (var file : files) {
                all.add(AtomicFile.read(file, Stored.class));
            }
        }
        return all;
    }

    private Dataset dataset(Stored stored) {
        var versions = stored.versions().stream().map(this::version).toList();
        return new Dataset(stored.id(), stored.name(), stored.label(), stored.app(), stored.created(), versions);
    }

    private DatasetVersion version(Version version) {
        return new DatasetVersion(version.id(), version.created(), table(version));
    }

    /** The rows of a version. */
    StoredTable table(Version version) {
        var columns = version.fields().stream().map(FieldSchema::column).toList();
        var segments = version.segments().stream().map(folder::resolve).toList();
        return new StoredTable(columns, segments, version.rows());
    }
}
