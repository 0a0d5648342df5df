package dev.assay.sandbox.salesforce.externaldata;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns the cells of one column into values. */
final class CellReader {

    private static final BigInteger LARGEST = BigInteger.TWO.pow(55).subtract(BigInteger.ONE);

    private final FieldSchema field;
    private final @Nullable DateTimeFormatter format;

    CellReader(FieldSchema field) {
        this.field = field;
        this.format = field.format() == null ? null : DateTimeFormatter.ofPattern(field.format(), Locale.US);
    }

    /** A cell for which its row is rejected. */
    static final class BadCell extends Exception {
        BadCell(String problem) {
            super(problem);
        }
    }

    /** A cell for which the whole upload fails. */
    static final class BadUpload extends Exception {
        BadUpload(String problem) {
            super(problem);
        }
    }

    @Nullable Object read(String cell) throws BadCell, BadUpload {
        return switch (field.type()) {
            case TEXT -> cell.isEmpty() ? null : text(cell);
            case NUMERIC -> cell.isEmpty() ? otherwise() : number(cell);
            case DATE -> cell.isEmpty() ? null : date(cell);
        };
    }

    private String text(String cell) throws BadCell {
        if (cell.codePointCount(0, cell.length()) <= field.precision()) {
            return cell;
        }
        if (!field.canTruncate()) {
            throw new BadCell("value is longer than " + field.precision() + " characters");
        }
        return cell.substring(0, cell.offsetByCodePoints(0, field.precision()));
    }

    private @Nullable Object otherwise() throws BadCell {
        var value = field.defaultValue();
        return value == null || value.equals("null") ? null : number(value);
    }

    private BigDecimal number(String cell) throws BadCell {
        try {
            var number = new BigDecimal(cell).setScale(field.scale(), RoundingMode.HALF_UP);
            if (number.unscaledValue().abs().compareTo(LARGEST) > 0 || number.precision() > field.precision()) {
                throw new BadCell("number is too large");
            }
            return number;
        } catch (NumberFormatException e) {
            throw new BadCell("value is not a number");
        }
    }

    private LocalDateTime date(String cell) throws BadUpload {
        try {
            if (format == null) {
                throw new BadUpload("field " + field.name() + " has no date format");
            }
            var parsed = format.parseBest(cell, LocalDateTime::from, LocalDate::from);
            return parsed instanceof LocalDateTime time
                    ? time
                    : LocalDate.from(parsed).atStartOfDay();
        } catch (DateTimeParseException e) {
            throw new BadUpload("field " + field.name() + ": value does not match the date format " + field.format());
        }
    }
}
