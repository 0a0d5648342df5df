package dev.assay.catalog.salesforce;

import dev.assay.catalog.dataset.RecordQuery;
import dev.assay.catalog.dataset.Row;
import dev.assay.catalog.dataset.Unreadable;
import dev.assay.catalog.dataset.ValueList;
import dev.assay.salesforce.OrgFailure;
import dev.assay.salesforce.wave.Saql;
import dev.assay.salesforce.wave.Wave;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
        var count = count(all);
        if (query.selection().conditions().isEmpty()) {
            var stored = wave.rows(query.datasetId(), query.versionId());
            if (stored != null && stored != count) {
                log.info("The user sees {} of the {} records of dataset {}", count, stored, query.datasetId());
            }
        }
        return count;
    }

    long countWithoutId() {
        return count(all.where(Saql.identifier(order.field()) + " is null"));
    }

    /** The first records, in order. */
    List<Row> first(int size) {
        return numbered(0, size);
    }

    /** The records from one on, that one and at least one after it, in order. */
    List<Row> from(String id, int size) {
        return page(all.where(order.from(id)), List.of(order.field()), 0, size, 2);
    }

    /** Records by number, at least one, in order. */
    List<Row> numbered(long from, int size) {
        return numbered(from, size, 1, List.of(order.field()));
    }

    /** Records by number, at least so many, under an order over several fields. */
    List<Row> numbered(long from, int size, int least, List<String> keys) {
        return page(all, keys, from, size, least);
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
        having(field, values, shape.fields(), record -> {
            var value = record[place];
            if (value != null) {
                found.accept(value, shape.row(record));
            }
        });
    }

    /** The value of each record that has one of some values in a field. */
    void occurrences(String field, List<String> values, Consumer<String> found) {
        having(field, values, List.of(field), record -> found.accept(Objects.requireNonNull(record[0])));
    }

    /** All of them, however few the org gives at a time; of a single value no more than one query may answer. */
    private void having(String field, List<String> values, List<String> fields, Consumer<@Nullable String[]> found) {
        var kind = RecordOrder.of(field, columns);
        var sayable = values.stream().filter(kind::says).toList();
        if (sayable.isEmpty()) {
            return;
        }
        var asked = all.where(kind.among(sayable)).select(fields).orderBy(List.of(field));
        var count = count(asked);
        if (count > MOST_RECORDS && sayable.size() > 1) {
            ValueList.batches(sayable, (sayable.size() + 1) / 2).forEach(half -> having(field, half, fields, found));
            return;
        }
        var most = (int) Math.min(count, MOST_RECORDS);
        for (int read = 0; read < most; ) {
            var page = asked.page(read, most - read);
            var rows = present(() -> wave.records(page, 1)).rows();
            rows.forEach(found);
            read += rows.size();
        }
    }

    private long count(Saql saql) {
        return present(() -> wave.count(saql));
    }

    /** A page may be shorter than asked for, with a warning or without: its readers count and go on after its end. */
    private List<Row> page(Saql saql, List<String> keys, long from, int size, int least) {
        var asked = saql.select(shape.fields()).orderBy(keys).page(from, size);
        var found = present(() -> wave.records(asked, least));
        pageSize.saw(found.rows().size(), found.bytes());
        if (found.warning() != null) {
            log.debug(
                    "The org cut a page short after {} records: {}",
                    found.rows().size(),
                    found.warning());
        }
        return found.rows().stream().map(shape::row).toList();
    }

    /**
     * What is asked of a version.
     *
     * @throws Unreadable if the org has it no longer
     */
    static <T> T present(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (OrgFailure failure) {
            if (Wave.absent(failure)) {
                throw new Unreadable(
                        "dataset-version-gone",
                        "The org no longer has the dataset version that was asked for, or lets nobody query it. Run "
                                + "again to take the newest one.");
            }
            throw failure;
        }
    }
}
