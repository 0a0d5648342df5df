package dev.assay.catalog.salesforce;

import dev.assay.catalog.dataset.DatasetSource;
import dev.assay.catalog.dataset.Draw;
import dev.assay.catalog.dataset.RecordFilter;
import dev.assay.catalog.dataset.RecordQuery;
import dev.assay.catalog.dataset.RecordReader;
import dev.assay.catalog.dataset.Unreadable;
import dev.assay.catalog.dataset.ValueCounts;
import dev.assay.catalog.dataset.ValueList;
import dev.assay.catalog.source.Orgs;
import dev.assay.catalog.source.SalesforceProperties;
import dev.assay.contracts.FieldCondition;
import dev.assay.contracts.Selection;
import dev.assay.contracts.http.Dataset;
import dev.assay.contracts.http.DatasetField;
import dev.assay.contracts.http.DatasetPage;
import dev.assay.contracts.http.DatasetSample;
import dev.assay.contracts.http.Lookup;
import dev.assay.contracts.http.RecordCount;
import dev.assay.salesforce.OrgFailure;
import dev.assay.salesforce.wave.Saql;
import dev.assay.salesforce.wave.Wave;
import dev.assay.salesforce.wave.WaveDataset;
import dev.assay.service.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
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
            return shown(
                    sourceId,
                    dataset,
                    version == null ? List.of() : new Columns(wave.fields(dataset.id(), version)).shown());
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
    public DatasetSample sample(
            Dataset dataset, int size, @Nullable Long seed, List<FieldCondition> filter, List<String> fields) {
        var wave = wave(dataset.sourceId());
        var columns = new Columns(wave.fields(dataset.id(), versionOf(dataset)));
        var records = kept(dataset, filter, columns).select(fields);
        if (seed == null) {
            return shown(wave.records(records.page(0, size)).whole(), fields);
        }
        // Under a total order a record's place stands for it; records that the order does not tell apart look the same.
        var draw = new Draw<Long>(seed, size);
        LongStream.range(0, wave.count(records)).forEach(place -> draw.offer(Long.toString(place), place));
        var ordered = records.orderBy(columns.sortable(fields));
        return shown(
                draw.drawn().stream()
                        .flatMap(place -> wave.records(ordered.page(place, 1)).whole().stream())
                        .toList(),
                fields);
    }

    @Override
    public RecordCount count(Dataset dataset, List<FieldCondition> filter) {
        var wave = wave(dataset.sourceId());
        var columns = new Columns(wave.fields(dataset.id(), versionOf(dataset)));
        var all = wave.count(Saql.load(dataset.id(), versionOf(dataset)));
        return new RecordCount(filter.isEmpty() ? all : wave.count(kept(dataset, filter, columns)), all);
    }

    @Override
    public Lookup lookup(Dataset dataset, String field, List<String> values) {
        var query = new RecordQuery(
                dataset.sourceId(),
                dataset.id(),
                versionOf(dataset),
                field,
                null,
                List.of(),
                new Selection.All(),
                true);
        var queries = queries(query, new Columns(wave(dataset.sourceId()).fields(dataset.id(), versionOf(dataset))));
        var found = new HashMap<String, Integer>();
        for (var batch : ValueList.batches(values, ListedRecords.BATCH)) {
            queries.occurrences(field, batch, value -> found.merge(value, 1, Integer::sum));
        }
        return ValueCounts.lookup(values, found);
    }

    @Override
    public RecordReader open(RecordQuery query) {
        var columns = columnsOf(query);
        var queries = queries(query, columns);
        var idField = query.recordIdField();
        return switch (query.selection()) {
            case Selection.All all -> paged(queries, query, columns, Integer.MAX_VALUE);
            case Selection.Sample(var size, var seed, var filter)
            when seed == null -> paged(queries, query, columns, size);
            case Selection.Sample sample -> drawn(queries, query, columns, sample);
            case Selection.Ids(var ids) -> ListedRecords.listed(queries, new ValueList(idField, ids, "id"));
            case Selection.Names(var names) -> {
                var field = query.recordNameField();
                if (field == null) {
                    throw new Unreadable(
                            "name-field-missing",
                            "Records were selected by name, but the analysis has no record name field. Choose one.");
                }
                yield ListedRecords.listed(queries, new ValueList(field, names, "name"));
            }
        };
    }

    private static PagedRecords paged(VersionQueries queries, RecordQuery query, Columns columns, int most) {
        return query.repeatedIds()
                ? new PlacedRecords(queries, query, new TotalOrder(query, columns), most)
                : new OrderedRecords(queries, query, RecordOrder.of(query.recordIdField(), columns), most);
    }

    private RecordReader drawn(VersionQueries queries, RecordQuery query, Columns columns, Selection.Sample sample) {
        if (query.repeatedIds()) {
            throw new Unreadable(
                    "sample-needs-unique-ids",
                    "A random sample of an org's dataset needs a record id field whose values are unique. Choose one,"
                            + " or take the first records.");
        }
        var seed = Objects.requireNonNull(sample.seed());
        var ids = query.idsOnly();
        return ListedRecords.drawn(
                queries,
                query.recordIdField(),
                () -> DrawnIds.of(paged(queries(ids, columns), ids, columns, Integer.MAX_VALUE), seed, sample.size()));
    }

    private Columns columnsOf(RecordQuery query) {
        return new Columns(
                VersionQueries.present(() -> wave(query.sourceId()).fields(query.datasetId(), query.versionId())));
    }

    private VersionQueries queries(RecordQuery query, Columns columns) {
        query.allFields().forEach(columns::named);
        return new VersionQueries(
                wave(query.sourceId()),
                query,
                columns,
                narrowed(
                        query.sourceId(),
                        Saql.load(query.datasetId(), query.versionId()),
                        query.selection().conditions(),
                        columns),
                properties.pageSize());
    }

    private Saql kept(Dataset dataset, List<FieldCondition> filter, Columns columns) {
        return narrowed(dataset.sourceId(), Saql.load(dataset.id(), versionOf(dataset)), filter, columns);
    }

    private Saql narrowed(String sourceId, Saql all, List<FieldCondition> conditions, Columns columns) {
        var filter = RecordFilter.of(conditions, columns.shown());
        WholeSeconds.check(wave(sourceId), all, filter, columns);
        return SaqlFilter.narrowed(all, filter, columns);
    }

    private static DatasetSample shown(List<@Nullable String[]> rows, List<String> fields) {
        var records = new ArrayList<Map<String, String>>(rows.size());
        for (var row : rows) {
            var record = new LinkedHashMap<String, String>();
            for (int i = 0; i < row.length; i++) {
                var value = row[i];
                if (value != null) {
                    record.put(fields.get(i), value);
                }
            }
            records.add(record);
        }
        return new DatasetSample(records);
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
