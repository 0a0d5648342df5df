package dev.assay.sandbox.salesforce.externaldata;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the cells of one column into values. */
final class CellReader {

    private static final BigInteger SMALLEST = BigInteger.TWO.pow(55).negate();
    private static final BigInteger LARGEST = BigInteger.TWO.pow(55).subtract(BigInteger.ONE);

    private final FieldSchema field;
    private final @Nullable DateFormat format;

    CellReader(FieldSchema field) {
        this.field = field;
        this.format =
                field.format() == null ? null : DateFormat.of(field.format()).orElse(null);
    }

    /** A cell for which its row is rejected. */
    static final class BadCell extends Exception {
        private final boolean ofNumber;

        BadCell(String problem) {
            this(problem, false);
        }

        BadCell(String problem, boolean ofNumber) {
            super(problem);
            this.ofNumber = ofNumber;
        }

        boolean ofNumber() {
            return ofNumber;
        }
    }

    /** A cell for which the whole upload fails. */
    static final class BadUpload extends Exception {
        BadUpload(String problem) {
            super(problem);
        }
    }

    @Nullable Object read(String cell) throws BadCell, BadUpload {
        if (field.uniqueId() && cell.isEmpty()) {
            throw new BadCell("the unique id is empty");
        }
        return switch (field.type()) {
            case TEXT ->
                cell.isEmpty() ? null : field.separator() == null ? text(cell) : texts(cell, field.separator());
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

    private List<String> texts(String cell, String separator) throws BadCell {
        var texts = new ArrayList<String>();
        for (var one : cell.split(Pattern.quote(separator), -1)) {
            texts.add(text(one));
        }
        return texts;
    }

    private @Nullable Object otherwise() throws BadCell {
        var value = field.defaultValue();
        return value == null || value.equals("null") ? null : number(value);
    }

    private BigDecimal number(String cell) throws BadCell {
        try {
            var decimal = field.decimalSeparator();
            var written = decimal == null ? cell : cell.replace(decimal, ".");
            var number = new BigDecimal(written).setScale(field.scale(), RoundingMode.HALF_UP);
            var digits = number.unscaledValue();
            if (digits.compareTo(SMALLEST) < 0
                    || digits.compareTo(LARGEST) > 0
                    || number.precision() > field.precision()) {
                throw new BadCell("field " + field.name() + ": number is too large", true);
            }
            return number;
        } catch (NumberFormatException e) {
            throw new BadCell("field " + field.name() + ": value is not a number", true);
        }
    }

    private LocalDateTime date(String cell) throws BadUpload {
        try {
            if (format == null) {
                throw new BadUpload("field " + field.name() + " has no date format");
            }
            return format.read(cell);
        } catch (DateTimeParseException e) {
            throw new BadUpload("field " + field.name() + ": value does not match the date format " + field.format());
        }
    }
}
