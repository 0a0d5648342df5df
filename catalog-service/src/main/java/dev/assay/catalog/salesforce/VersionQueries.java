package dev.assay.catalog.salesforce;

import dev.assay.catalog.dataset.RecordQuery;
import dev.assay.catalog.dataset.Row;
import dev.assay.catalog.dataset.ValueList;
import dev.assay.salesforce.OrgFailure;
import dev.assay.salesforce.wave.Saql;
import dev.assay.salesforce.wave.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The queries that reading one dataset version takes. */
final class VersionQueries {

    private static final Logger log = LoggerFactory.getLogger(VersionQueries.class);

    /** What a query answers at most unless more is asked for. */
    private static final int MOST_RECORDS = 10_000;

    private final Wave wave;
    private final RecordQuery query;
    private final Columns columns;
    private final RecordOrder order;
    private final RowShape shape;
    private final PageSize pageSize;
    private final Saql all;

    /**
     * @param all the version's records, narrowed by the selection's filter
     * @param pageSize most records of one query
     */
    VersionQueries(Wave wave, RecordQuery query, Columns columns, Saql all, int pageSize) {
        this.wave = wave;
        this.query = query;
        this.columns = columns;
        this.order = RecordOrder.of(query.recordIdField(), columns);
        this.shape = new RowShape(query);
        this.pageSize = new PageSize(pageSize);
        this.all = all;
    }

    /** How many records the next page had better have. */
    int pageSize() {
        return pageSize.next();
    }

    long countAll() {
        var count = wave.count(all);
        if (query.selection().conditions().isEmpty()) {
            var stored = wave.rows(query.datasetId(), query.versionId());
            if (stored != null && stored != count) {
                log.info("The user sees {} of the {} records of dataset {}", count, stored, query.datasetId());
            }
        }
        return count;
    }

    long countWithoutId() {
        return wave.count(all.where(Saql.identifier(order.field()) + " is null"));
    }

    /** The records from one on, that one included, in order; the first ones when there is none. */
    List<Row> from(@Nullable String id, int size) {
        var after = id == null ? all : all.where(order.from(id));
        return page(after.select(shape.fields()).orderBy(List.of(order.field())).page(0, size));
    }

    /** Records by number, in order. */
    List<Row> numbered(long from, int size) {
        return page(all.select(shape.fields()).orderBy(List.of(order.field())).page(from, size));
    }

    /** Records by number, under an order over several fields. */
    List<Row> numbered(long from, int size, List<String> keys) {
        return page(all.select(shape.fields()).orderBy(keys).page(from, size));
    }

    /** Says in the log when the dataset has a newer version than the one that was read. */
    void tellIfMoved() {
        try {
            var current = wave.dataset(query.datasetId()).versionId();
            if (!query.versionId().equals(current)) {
                log.info(
                        "Dataset {} moved to version {} meanwhile; what was read is all of version {}",
                        query.datasetId(),
                        current,
                        query.versionId());
            }
        } catch (OrgFailure failure) {
            // All is read; this was to be told only.
            log.info("Whether dataset {} moved meanwhile is not known: {}", query.datasetId(), failure.getMessage());
        }
    }

    /** Records that have some values in a field, with the value each has. */
    void among(String field, List<String> values, BiConsumer<String, Row> found) {
        var place = shape.fields().indexOf(field);
        having(field, values, shape.fields()).forEach(record -> {
            var value = record[place];
            if (value != null) {
                found.accept(value, shape.row(record));
            }
        });
    }

    /** The value of each record that has one of some values in a field. */
    void occurrences(String field, List<String> values, Consumer<String> found) {
        having(field, values, List.of(field)).forEach(record -> found.accept(Objects.requireNonNull(record[0])));
    }

    private List<@Nullable String[]> having(String field, List<String> values, List<String> fields) {
        var kind = RecordOrder.of(field, columns);
        var sayable = values.stream().filter(kind::says).toList();
        if (sayable.isEmpty()) {
            return List.of();
        }
        var found = wave.records(all.where(kind.among(sayable)).select(fields).page(0, MOST_RECORDS));
        if (sayable.size() == 1 || (found.rows().size() < MOST_RECORDS && found.warning() == null)) {
            return found.whole();
        }
        // The answer may be cut off: ask for fewer values.
        var both = new ArrayList<@Nullable String[]>();
        for (var half : ValueList.batches(sayable, (sayable.size() + 1) / 2)) {
            both.addAll(having(field, half, fields));
        }
        return both;
    }

    /** A page may be shorter than asked for, with a warning or without: its readers count and go on after its end. */
    private List<Row> page(Saql saql) {
        var found = wave.records(saql);
        pageSize.saw(found.rows().size(), found.bytes());
        if (found.warning() != null) {
            log.debug(
                    "The org cut a page short after {} records: {}",
                    found.rows().size(),
                    found.warning());
        }
        return found.rows().stream().map(shape::row).toList();
    }
}
