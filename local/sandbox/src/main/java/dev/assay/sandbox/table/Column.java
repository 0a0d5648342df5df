package dev.assay.sandbox.table;

import org.jspecify.annotations.Nullable;

/**
 * One column of a dataset.
 *
 * @param name the name that queries use
 * @param label the name that people see
 * @param dateFormat how a date is written, a pattern of {@link java.time.format.DateTimeFormatter}; null unless a date
 * @param decimals digits after the point of a number
 */
public record Column(
        String name,
        String label,
        ColumnType type,
        @Nullable String dateFormat,
        int decimals) {

    /** A column of texts. */
    public static Column text(String name, String label) {
        return new Column(name, label, ColumnType.TEXT, null, 0);
    }

    /** A column each of whose rows can have several texts. */
    public static Column texts(String name, String label) {
        return new Column(name, label, ColumnType.TEXTS, null, 0);
    }

    /** A column of numbers. */
    public static Column number(String name, String label, int decimals) {
        return new Column(name, label, ColumnType.NUMBER, null, decimals);
    }

    /** A column of dates. */
    public static Column date(String name, String label, String format) {
        return new Column(name, label, ColumnType.DATE, format, 0);
    }
}
