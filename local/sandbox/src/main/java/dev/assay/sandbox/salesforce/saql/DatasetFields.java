package dev.assay.sandbox.salesforce.saql;

import dev.assay.sandbox.salesforce.saql.Shape.Field;
import dev.assay.sandbox.table.Column;
import dev.assay.sandbox.table.Row;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields that queries see of a table: its columns, and for each date the generated parts. */
final class DatasetFields {

    private static final long SECONDS_PER_DAY = 86_400;

    private final List<Field> fields = new ArrayList<>();
    private final List<Computed.Function> readers = new ArrayList<>();

    DatasetFields(List<Column> columns) {
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var position = i;
            switch (column.type()) {
                case TEXT, TEXTS -> add(column.name(), ValueType.STRING, row -> row.value(position));
                case NUMBER -> add(column.name(), ValueType.NUMERIC, row -> row.value(position));
                case DATE -> addDate(column, position);
            }
        }
    }

    Shape shape() {
        return new Shape(fields);
    }

    /** A row of the table as a row of this shape. */
    Row row(Row tableRow) {
        return position -> readers.get(position).of(tableRow);
    }

    private void addDate(Column column, int position) {
        addPart(column.name(), position, formatter(column.dateFormat()));
        var name = column.name();
        addPart(name + "_Year", position, date -> Integer.toString(date.getYear()));
        addPart(name + "_Quarter", position, date -> Integer.toString(date.get(IsoFields.QUARTER_OF_YEAR)));
        addPart(name + "_Month", position, date -> twoDigits(date.getMonthValue()));
        addPart(name + "_Week", position, date -> twoDigits((date.getDayOfYear() + 6) / 7));
        addPart(name + "_Day", position, date -> twoDigits(date.getDayOfMonth()));
        addPart(name + "_Hour", position, date -> twoDigits(date.getHour()));
        addPart(name + "_Minute", position, date -> twoDigits(date.getMinute()));
        addPart(name + "_Second", position, date -> twoDigits(date.getSecond()));
        addNumber(name + "_sec_epoch", position, date -> date.toEpochSecond(ZoneOffset.UTC));
        addNumber(
                name + "_day_epoch",
                position,
                date -> Math.floorDiv(date.toEpochSecond(ZoneOffset.UTC), SECONDS_PER_DAY));
    }

    /** The usual format without the detour over a formatter, which is what takes longest where dates are read by the million. */
    private static Function<LocalDateTime, String> formatter(@Nullable String format) {
        if (format == null || format.equals("yyyy-MM-dd")) {
            return date -> date.toLocalDate().toString();
        }
        return DateTimeFormatter.ofPattern(format, Locale.US)::format;
    }

    private void addPart(String name, int position, Function<LocalDateTime, String> part) {
        add(name, ValueType.STRING, row -> row.value(position) instanceof LocalDateTime date ? part.apply(date) : null);
    }

    private void addNumber(String name, int position, Function<LocalDateTime, Long> part) {
        add(name, ValueType.NUMERIC, row -> number(row.value(position), part));
    }

    private static @Nullable Object number(@Nullable Object value, Function<LocalDateTime, Long> part) {
        return value instanceof LocalDateTime date ? BigDecimal.valueOf(part.apply(date)) : null;
    }

    private void add(String name, ValueType type, Computed.Function reader) {
        fields.add(new Field(name, type));
        readers.add(reader);
    }

    private static String twoDigits(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
