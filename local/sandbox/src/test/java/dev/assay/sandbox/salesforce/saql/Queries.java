package dev.assay.sandbox.salesforce.saql;

import dev.assay.sandbox.table.Column;
import dev.assay.sandbox.table.IndexedTable;
import dev.assay.sandbox.table.Row;
import dev.assay.sandbox.table.RowVisitor;
import dev.assay.sandbox.table.Table;
import dev.assay.sandbox.text.Draw;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Runs queries over small tables. {@code "T"} is loaded. */
final class Queries {

    static final List<Column> COLUMNS = List.of(
            Column.text("Key", "Key"),
            Column.text("City", "City"),
            Column.number("Amount", "Amount", 2),
            Column.date("Day", "Day", "yyyy-MM-dd"));

    private final Table table;
    private final Values values;
    private long reads;

    private Queries(Table table, Values values) {
        this.table = table;
        this.values = values;
    }

    /** Over rows {@code K0001…} that know their order; city and amount repeat. */
    static Queries overIndexed(int size) {
        return new Queries(new Indexed(size), Values.BY_CODE_POINT);
    }

    /** Over rows without any order. */
    static Queries over(Object[]... rows) {
        return new Queries(new Listed(List.of(rows)), Values.BY_CODE_POINT);
    }

    Queries ignoringCase() {
        return new Queries(table, Values.IGNORING_CASE);
    }

    /** The rows, each as its fields by name. */
    List<Map<String, Object>> rows(String query) {
        var sql = query.toLowerCase(Locale.ROOT).startsWith("select");
        var planner = new Planner(name -> counted(), values, new Draw(1));
        var plan = planner.plan(sql ? SqlParser.parse(query) : Parser.parse(query));
        var fields = plan.rows().shape().fields();
        var rows = new ArrayList<Map<String, Object>>();
        plan.rows().scan(0, Long.MAX_VALUE, row -> {
            var shown = new TreeMap<String, Object>();
            for (var i = 0; i < fields.size(); i++) {
                shown.put(fields.get(i).name(), row.value(i));
            }
            return rows.add(shown);
        });
        return rows;
    }

    /** One field of all rows. */
    List<Object> column(String name, String query) {
        return rows(query).stream().map(row -> row.get(name)).toList();
    }

    /** How many rows of the table were looked at so far. */
    long reads() {
        return reads;
    }

    private Table counted() {
        return table instanceof Indexed indexed ? new CountedIndexed(indexed) : table;
    }

    private record Listed(List<Object[]> rows) implements Table {

        @Override
        public List<Column> columns() {
            return COLUMNS;
        }

        @Override
        public long size() {
            return rows.size();
        }

        @Override
        public void scan(RowVisitor visitor) {
            for (var row : rows) {
                if (!visitor.visit(column -> row[column])) {
                    return;
                }
            }
        }
    }

    private record Indexed(long size) implements IndexedTable {

        @Override
        public Row row(long number) {
            var cells = Arrays.<Object>asList(
                    "K%06d".formatted(number + 1),
                    List.of("Bonn", "Oslo", "Rome").get((int) (number % 3)),
                    BigDecimal.valueOf(number % 10),
                    LocalDate.of(2025, 1, 1).plusDays(number % 365).atStartOfDay());
            return cells::get;
        }

        @Override
        public int orderedBy() {
            return 0;
        }

        @Override
        public List<Column> columns() {
            return COLUMNS;
        }
    }

    private final class CountedIndexed implements IndexedTable {

        private final Indexed indexed;

        CountedIndexed(Indexed indexed) {
            this.indexed = indexed;
        }

        @Override
        public Row row(long number) {
            reads++;
            return indexed.row(number);
        }

        @Override
        public int orderedBy() {
            return 0;
        }

        @Override
        public List<Column> columns() {
            return COLUMNS;
        }

        @Override
        public long size() {
            return indexed.size();
        }
    }
}
