package dev.assay.catalog.salesforce;

import dev.assay.catalog.dataset.RecordQuery;
import dev.assay.catalog.dataset.Row;
import dev.assay.catalog.dataset.Unreadable;
import dev.assay.catalog.dataset.ValueList;
import dev.assay.salesforce.wave.Saql;
import dev.assay.salesforce.wave.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The queries that reading one dataset version takes; each answer is checked before it is believed. */
final class VersionQueries {

    /** What a query answers at most unless more is asked for. */
    private static final int MOST_RECORDS = 10_000;

    private final Wave wave;
    private final RecordQuery query;
    private final RecordOrder order;
    private final int pageSize;
    private final Saql all;

    VersionQueries(Wave wave, RecordQuery query, RecordOrder order, Saql all, int pageSize) {
        this.wave = wave;
        this.query = query;
        this.order = order;
        this.pageSize = pageSize;
        this.all = all;
    }

    int pageSize() {
        return pageSize;
    }

    long countAll() {
        return wave.count(all);
    }

    long countWithoutId() {
        return wave.count(all.where(Saql.identifier(order.field()) + " is null"));
    }

    /**
     * The records after one, in order. The one itself is read again and left out, so that another one with the same id is seen.
     */
    List<Row> after(@Nullable String id, int size) {
        if (id == null) {
            return ordered(all, 0, size);
        }
        var rows = ordered(all.where(order.from(id)), 0, size + 1);
        if (rows.isEmpty() || !rows.getFirst().id().equals(id)) {
            throw new Unreadable(
                    "record-order",
                    "The org does not find the record '" + id + "' where it was. Choose another record id field.");
        }
        return rows.subList(1, rows.size());
    }

    /** Records by number, in order. */
    List<Row> numbered(int from, int size) {
        return ordered(all, from, size);
    }

    /** Records that have some values in a field, with the value each has. */
    void among(String field, List<String> values, BiConsumer<String, Row> found) {
        records(field, values, query.allFields()).forEach(record -> {
            var value = Values.text(record, field);
            if (value != null) {
                found.accept(value, row(record));
            }
        });
    }

    /** The value of each record that has one of some values in a field. */
    void occurrences(String field, List<String> values, Consumer<String> found) {
        records(field, values, List.of(field)).forEach(record -> {
            var value = Values.text(record, field);
            if (value != null) {
                found.accept(value);
            }
        });
    }

    private List<JsonNode> records(String field, List<String> values, List<String> fields) {
        var kind = field.equals(order.field()) ? order : new RecordOrder(field, false);
        var sayable = values.stream().filter(kind::says).toList();
        if (sayable.isEmpty()) {
            return List.of();
        }
        var records = wave.records(all.where(kind.among(sayable)).select(fields).page(0, MOST_RECORDS));
        if (records.size() < MOST_RECORDS || sayable.size() == 1) {
            return records;
        }
        // The answer may be cut off: ask for fewer values.
        var both = new ArrayList<JsonNode>();
        for (var half : ValueList.batches(sayable, (sayable.size() + 1) / 2)) {
            both.addAll(records(field, half, fields));
        }
        return both;
    }

    private List<Row> ordered(Saql from, int offset, int size) {
        var records = wave.records(
                from.select(query.allFields()).orderBy(List.of(order.field())).page(offset, size));
        var rows = new ArrayList<Row>(records.size());
        records.forEach(record -> rows.add(row(record)));
        order.check(rows.stream().map(Row::id).toList());
        return rows;
    }

    private Row row(JsonNode record) {
        var id = Values.text(record, query.recordIdField());
        if (id == null) {
            throw new Unreadable("record-id-missing", "A record has no value in '" + query.recordIdField() + "'.");
        }
        var nameField = query.recordNameField();
        return new Row(
                id, nameField == null ? null : Values.text(record, nameField), Values.texts(record, query.fields()));
    }
}
