package dev.assay.catalog.salesforce;

import dev.assay.catalog.dataset.CodePoints;
import dev.assay.catalog.dataset.RecordQuery;
import dev.assay.catalog.dataset.Row;
import dev.assay.catalog.dataset.Unreadable;
import dev.assay.contracts.http.DatasetField;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The order of records by every field that is read, as queries sort: numbers by size, texts by code points, no value last. */
final class TotalOrder {

    private final List<String> fields;
    private final Comparator<Row> order;

    /**
     * Over the fields of a query.
     *
     * @throws Unreadable if one of them has several values, which queries cannot sort by
     */
    TotalOrder(RecordQuery query, Columns columns) {
        this.fields = query.allFields();
        @Nullable Comparator<Row> compared = null;
        for (var field : fields) {
            var column = columns.named(field);
            if (column.multiValue()) {
                throw new Unreadable(
                        "record-order",
                        "'" + field
                                + "' holds several values per record, so records that share a record id cannot be read "
                                + "once each. Leave the field out, or choose a record id field whose values are unique.");
            }
            var byField = Comparator.comparing(
                    value(query, field), values(column.field().type()));
            compared = compared == null ? byField : compared.thenComparing(byField);
        }
        this.order = Objects.requireNonNull(compared);
    }

    /** What to sort by, the first one first. */
    List<String> fields() {
        return fields;
    }

    /**
     * Checks that records came in this order.
     *
     * @throws Unreadable if the org sorts otherwise
     */
    void check(List<Row> rows) {
        for (int i = 1; i < rows.size(); i++) {
            if (order.compare(rows.get(i - 1), rows.get(i)) > 0) {
                throw new Unreadable(
                        "record-order",
                        "The org sorts these fields in an order of its own, so records that share a record id cannot be "
                                + "read once each. Choose a record id field whose values are unique.");
            }
        }
    }

    private static Function<Row, Value> value(RecordQuery query, String field) {
        if (field.equals(query.recordIdField())) {
            return row -> new Value(row.id());
        }
        if (field.equals(query.recordNameField())) {
            return row -> new Value(row.name());
        }
        return row -> new Value(row.fields().get(field));
    }

    private static Comparator<Value> values(DatasetField.Type type) {
        Comparator<String> present =
                type == DatasetField.Type.NUMBER ? Comparator.comparing(BigDecimal::new) : CodePoints.ORDER;
        return (one, other) -> {
            var a = one.text();
            var b = other.text();
            return a == null || b == null ? Boolean.compare(a == null, b == null) : present.compare(a, b);
        };
    }

    private record Value(@Nullable String text) {}
}
