package dev.assay.catalog.salesforce;

import dev.assay.catalog.dataset.DatasetSource;
import dev.assay.catalog.dataset.Nearest;
import dev.assay.catalog.dataset.RecordQuery;
import dev.assay.catalog.dataset.RecordReader;
import dev.assay.catalog.dataset.Unreadable;
import dev.assay.catalog.dataset.ValueCounts;
import dev.assay.catalog.dataset.ValueList;
import dev.assay.catalog.source.Orgs;
import dev.assay.catalog.source.SalesforceProperties;
import dev.assay.contracts.Selection;
import dev.assay.contracts.http.Dataset;
import dev.assay.contracts.http.DatasetField;
import dev.assay.contracts.http.DatasetPage;
import dev.assay.contracts.http.DatasetSample;
import dev.assay.contracts.http.Lookup;
import dev.assay.salesforce.OrgFailure;
import dev.assay.salesforce.wave.Saql;
import dev.assay.salesforce.wave.Wave;
import dev.assay.salesforce.wave.WaveDataset;
import dev.assay.service.problem.ProblemException;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Datasets of orgs. */
@Component
class SalesforceDatasets implements DatasetSource {

    private final Orgs orgs;
    private final SalesforceProperties properties;

    SalesforceDatasets(Orgs orgs, SalesforceProperties properties) {
        this.orgs = orgs;
        this.properties = properties;
    }

    @Override
    public boolean has(String sourceId) {
        return orgs.has(sourceId);
    }

    @Override
    public DatasetPage list(String sourceId, @Nullable String words, @Nullable String page) {
        var found = wave(sourceId).datasets(words, page);
        var datasets = found.datasets().stream()
                .map(dataset -> shown(sourceId, dataset, List.of()))
                .toList();
        return new DatasetPage(datasets, found.next());
    }

    @Override
    public Dataset describe(String sourceId, String idOrName) {
        var wave = wave(sourceId);
        try {
            var dataset = wave.dataset(idOrName);
            var version = dataset.versionId();
            return shown(sourceId, dataset, version == null ? List.of() : wave.fields(dataset.id(), version));
        } catch (OrgFailure failure) {
            if (Wave.absent(failure)) {
                throw new ProblemException(
                        404,
                        "dataset-not-found",
                        "The org has no dataset '" + idOrName + "' that this source's user may see.");
            }
            throw failure;
        }
    }

    @Override
    public DatasetSample sample(Dataset dataset, int size, List<String> fields) {
        var records = wave(dataset.sourceId())
                .records(Saql.load(dataset.id(), versionOf(dataset))
                        .select(fields)
                        .page(0, size));
        return new DatasetSample(
                records.stream().map(record -> Values.texts(record, fields)).toList());
    }

    @Override
    public Lookup lookup(Dataset dataset, String field, List<String> values) {
        var query = new RecordQuery(
                dataset.sourceId(), dataset.id(), versionOf(dataset), field, null, List.of(), new Selection.All());
        var queries = queries(query, dataset.fields());
        var distinct = values.stream().distinct().toList();
        var found = new HashMap<String, Integer>();
        for (var batch : ValueList.batches(distinct, ListedRecords.BATCH)) {
            queries.occurrences(field, batch, value -> found.merge(value, 1, Integer::sum));
        }
        return ValueCounts.lookup(distinct, found);
    }

    @Override
    public RecordReader open(RecordQuery query) {
        var queries = queries(query, fieldsOf(query));
        return switch (query.selection()) {
            case Selection.All all -> new OrderedRecords(queries, query);
            case Selection.Sample sample -> new OrderedRecords(queries, query);
            case Selection.Ids(var ids) ->
                new ListedRecords(queries, query.recordIdField(), new ValueList(query.recordIdField(), ids, "id"));
            case Selection.Names(var names) -> {
                var field = query.recordNameField();
                if (field == null) {
                    throw new Unreadable(
                            "name-field-missing",
                            "Records were selected by name, but the analysis has no record name field. Choose one.");
                }
                yield new ListedRecords(queries, field, new ValueList(field, names, "name"));
            }
        };
    }

    private List<DatasetField> fieldsOf(RecordQuery query) {
        try {
            return wave(query.sourceId()).fields(query.datasetId(), query.versionId());
        } catch (OrgFailure failure) {
            if (Wave.absent(failure)) {
                throw new Unreadable(
                        "dataset-version-gone",
                        "The org no longer has the dataset version that the run was requested with. Run again to take "
                                + "the newest one.");
            }
            throw failure;
        }
    }

    private VersionQueries queries(RecordQuery query, List<DatasetField> fields) {
        var names = fields.stream().map(DatasetField::name).toList();
        for (var name : query.allFields()) {
            if (!names.contains(name)) {
                throw new Unreadable(
                        "unknown-field",
                        "The dataset version has no field '" + name + "'." + Nearest.hint(name, names));
            }
        }
        var numeric = fields.stream()
                .anyMatch(field ->
                        field.name().equals(query.recordIdField()) && field.type() == DatasetField.Type.NUMBER);
        return new VersionQueries(
                wave(query.sourceId()), query, new RecordOrder(query.recordIdField(), numeric), properties.pageSize());
    }

    private static String versionOf(Dataset dataset) {
        if (dataset.versionId() == null) {
            throw new ProblemException(409, "dataset-empty", "The dataset '" + dataset.name() + "' has no data yet.");
        }
        return Objects.requireNonNull(dataset.versionId());
    }

    private Wave wave(String sourceId) {
        return new Wave(orgs.org(sourceId));
    }

    private static Dataset shown(String sourceId, WaveDataset dataset, List<DatasetField> fields) {
        return new Dataset(
                sourceId,
                dataset.id(),
                dataset.name(),
                dataset.label(),
                dataset.versionId(),
                dataset.rows(),
                dataset.updatedAt(),
                fields);
    }
}
