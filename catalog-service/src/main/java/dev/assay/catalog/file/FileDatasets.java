package dev.assay.catalog.file;

import dev.assay.catalog.dataset.DatasetSource;
import dev.assay.catalog.dataset.Nearest;
import dev.assay.catalog.dataset.RecordFilter;
import dev.assay.catalog.dataset.RecordQuery;
import dev.assay.catalog.dataset.RecordReader;
import dev.assay.catalog.dataset.Unreadable;
import dev.assay.catalog.dataset.ValueCounts;
import dev.assay.catalog.dataset.ValueList;
import dev.assay.contracts.FieldCondition;
import dev.assay.contracts.Selection;
import dev.assay.contracts.http.Dataset;
import dev.assay.contracts.http.DatasetField;
import dev.assay.contracts.http.DatasetPage;
import dev.assay.contracts.http.DatasetSample;
import dev.assay.contracts.http.Lookup;
import dev.assay.contracts.http.RecordCount;
import dev.assay.contracts.http.Source;
import dev.assay.service.problem.ProblemException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Datasets of files that users brought. */
@Component
class FileDatasets implements DatasetSource {

    private final StoredFiles files;
    private final FileVersions versions;

    FileDatasets(StoredFiles files, FileVersions versions) {
        this.files = files;
        this.versions = versions;
    }

    @Override
    public boolean has(String sourceId) {
        return sourceId.equals(Source.FILES);
    }

    @Override
    public DatasetPage list(String sourceId, @Nullable String words, @Nullable String page) {
        var beginning = words == null ? "" : words.strip().toLowerCase(Locale.ROOT);
        var datasets = files.findAll().stream()
                .filter(file -> file.name().toLowerCase(Locale.ROOT).startsWith(beginning))
                .sorted(Comparator.comparing(StoredFile::name))
                .map(file -> file.shown(false))
                .toList();
        return new DatasetPage(datasets, null);
    }

    @Override
    public Dataset describe(String sourceId, String idOrName) {
        return files.findById(idOrName)
                .or(() -> files.findByName(idOrName))
                .map(file -> file.shown(true))
                .orElseThrow(() -> new ProblemException(
                        404, "dataset-not-found", "There is no file dataset '" + idOrName + "'. Upload it first."));
    }

    @Override
    public DatasetSample sample(
            Dataset dataset, int size, @Nullable Long seed, List<FieldCondition> filter, List<String> fields) {
        var version = newest(dataset);
        var numbers =
                new RowSelection(versions, version, RecordFilter.of(filter, version.fields())).sample(size, seed, null);
        var view = new RecordView(versions, version, fields);
        return new DatasetSample(IntStream.range(0, numbers.total())
                .mapToObj(number -> view.at(numbers.row(number)))
                .toList());
    }

    @Override
    public RecordCount count(Dataset dataset, List<FieldCondition> filter) {
        var version = newest(dataset);
        var records = new RowSelection(versions, version, RecordFilter.of(filter, version.fields())).count();
        return new RecordCount(records, version.rows());
    }

    @Override
    public Lookup lookup(Dataset dataset, String field, List<String> values) {
        var found = new RowSearch(versions, newest(dataset), field).find(values);
        return ValueCounts.lookup(values, found.counts());
    }

    @Override
    public RecordReader open(RecordQuery query) {
        var version = versions.find(query.versionId())
                .filter(each -> each.datasetId().equals(query.datasetId()))
                .orElseThrow(() -> new Unreadable(
                        "dataset-version-gone",
                        "The file that the run was requested with was removed. Upload it again and start a new run."));
        var names = version.fields().stream().map(DatasetField::name).toList();
        for (var name : query.allFields()) {
            if (!names.contains(name)) {
                throw new Unreadable(
                        "unknown-field", "The file has no column '" + name + "'." + Nearest.hint(name, names));
            }
        }
        var filter = RecordFilter.of(query.selection().conditions(), version.fields());
        return new FileRecords(
                new RowView(versions, version, query),
                () -> checked(version, query, new RowSelection(versions, version, filter)));
    }

    private FileRecords.RowNumbers checked(FileVersion version, RecordQuery query, RowSelection selection) {
        var idField = query.recordIdField();
        if (!query.repeatedIds() && !version.uniqueFields().contains(idField)) {
            new RowSearch(versions, version, idField).checkUnique();
            versions.addUnique(version.id(), idField);
        }
        var numbers =
                switch (query.selection()) {
                    case Selection.All all -> selection.all();
                    case Selection.Sample sample ->
                        selection.sample(sample.size(), sample.seed(), query.repeatedIds() ? null : idField);
                    case Selection.Ids(var ids) -> listed(version, new ValueList(idField, ids, "id"));
                    case Selection.Names(var names) -> {
                        if (query.recordNameField() == null) {
                            throw new Unreadable(
                                    "name-field-missing",
                                    "Records were selected by name, but the analysis has no record name field. Choose"
                                            + " one.");
                        }
                        yield listed(version, new ValueList(query.recordNameField(), names, "name"));
                    }
                };
        if (numbers.total() == 0) {
            throw new Unreadable("nothing-selected", "No row of the file meets the filter.");
        }
        return numbers;
    }

    private FileRecords.RowNumbers listed(FileVersion version, ValueList values) {
        var found = new RowSearch(versions, version, values.field()).find(values.values());
        var rows = values.checked(found.counts()).stream()
                .mapToInt(value -> Objects.requireNonNull(found.firstRows().get(value)))
                .toArray();
        return FileRecords.RowNumbers.of(rows);
    }

    private FileVersion newest(Dataset dataset) {
        return versions.find(Objects.requireNonNull(dataset.versionId()))
                .orElseThrow(() -> new ProblemException(
                        404, "dataset-not-found", "The file dataset '" + dataset.name() + "' was removed just now."));
    }
}
