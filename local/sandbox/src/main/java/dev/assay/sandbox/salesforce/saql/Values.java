package dev.assay.sandbox.salesforce.saql;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How values compare.
 *
 * @param texts the collation
 */
record Values(Comparator<String> texts) {

    /** Texts by code point. */
    static final Values BY_CODE_POINT = new Values(Values::byCodePoint);

    /** Texts regardless of case. */
    static final Values IGNORING_CASE = new Values(String.CASE_INSENSITIVE_ORDER.thenComparing(Values::byCodePoint));

    int compare(Object left, Object right) {
        if (left instanceof String text && right instanceof String other) {
            return texts.compare(text, other);
        }
        if (left instanceof BigDecimal number && right instanceof BigDecimal other) {
            return number.compareTo(other);
        }
        if (left instanceof LocalDateTime date && right instanceof LocalDateTime other) {
            return date.compareTo(other);
        }
        if (left instanceof List<?> || right instanceof List<?>) {
            return texts.compare(left.toString(), right.toString());
        }
        return Boolean.compare(Boolean.TRUE.equals(left), Boolean.TRUE.equals(right));
    }

    /** Equality is always exact, whatever the collation. */
    static boolean equal(@Nullable Object left, @Nullable Object right) {
        if (left instanceof BigDecimal number && right instanceof BigDecimal other) {
            return number.compareTo(other) == 0;
        }
        return left != null && left.equals(right);
    }

    static ValueType type(Object literal) {
        return switch (literal) {
            case String text -> ValueType.STRING;
            case BigDecimal number -> ValueType.NUMERIC;
            case LocalDateTime date -> ValueType.DATE;
            default -> ValueType.BOOLEAN;
        };
    }

    /** Like {@link String#compareTo}, which goes by UTF-16, but right beyond the basic plane. */
    private static int byCodePoint(String left, String right) {
        var length = Math.min(left.length(), right.length());
        for (var i = 0; i < length; i++) {
            var a = left.charAt(i);
            var b = right.charAt(i);
            if (a != b) {
                return Character.isSurrogate(a) == Character.isSurrogate(b)
                        ? Character.compare(a, b)
                        : Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b));
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
