package dev.assay.sandbox.salesforce.externaldata;

import dev.assay.sandbox.table.Column;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One column of an upload, as its metadata describe it.
 *
 * @param precision digits of a number; characters of a text
 * @param defaultValue what a number gets where the cell is empty; {@code null} as a text for no value
 * @param uniqueId whether its values tell the rows apart, for upserts and deletions
 * @param separator between the values of a multi-value text; null where there is one value
 * @param decimalSeparator of a number; null: a point
 * @param skipped whether the file has it and the dataset does not
 * @param format how dates are written; null unless a date
 */
public record FieldSchema(
        String name,
        String label,
        Type type,
        int precision,
        int scale,
        boolean canTruncate,
        @Nullable String defaultValue,
        @Nullable String format,
        boolean uniqueId,
        @Nullable String separator,
        @Nullable String decimalSeparator,
        boolean skipped) {

    static final int TEXT_PRECISION = 255;

    /** The types of columns. */
    public enum Type {
        /** Text. */
        TEXT,
        /** Number. */
        NUMERIC,
        /** Date, with or without a time. */
        DATE
    }

    /** A text column without metadata. */
    static FieldSchema text(String name) {
        return new FieldSchema(name, name, Type.TEXT, TEXT_PRECISION, 0, true, null, null, false, null, null, false);
    }

    Column column() {
        return switch (type) {
            case TEXT -> separator == null ? Column.text(name, label) : Column.texts(name, label);
            case NUMERIC -> Column.number(name, label, scale);
            case DATE -> Column.date(name, label, format == null ? "yyyy-MM-dd" : format);
        };
    }

    /** Whether an append may bring this column where the dataset has that one. */
    boolean matches(FieldSchema other) {
        return name.equals(other.name)
                && type == other.type
                && uniqueId == other.uniqueId
                && (separator == null) == (other.separator == null)
                && Objects.equals(defaultValue, other.defaultValue)
                && Objects.equals(format, other.format);
    }
}
