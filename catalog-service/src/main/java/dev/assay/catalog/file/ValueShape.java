package dev.assay.catalog.file;

import dev.assay.catalog.dataset.Moments;
import java.nio.charset.StandardCharsets;

/** What a value looks like. */
final class ValueShape {

    private static final int LONGEST_NUMBER = 70;
    private static final int SHORTEST_DATE = 10;
    private static final int LONGEST_DATE = 40;

    private ValueShape() {}

    /**
     * Whether it is a number with a decimal point: sign, digits, fraction, exponent. No leading zeros: those are codes, such as
     * postal ones.
     */
    static boolean number(byte[] bytes, int from, int to) {
        if (to - from > LONGEST_NUMBER) {
            return false;
        }
        var at = sign(bytes, from, to);
        var whole = digits(bytes, at, to);
        if (whole == at || (bytes[at] == '0' && whole - at > 1)) {
            return false;
        }
        at = whole;
        if (at < to && bytes[at] == '.') {
            var fraction = digits(bytes, at + 1, to);
            if (fraction == at + 1) {
                return false;
            }
            at = fraction;
        }
        if (at < to && (bytes[at] == 'e' || bytes[at] == 'E')) {
            var exponent = sign(bytes, at + 1, to);
            at = digits(bytes, exponent, to);
            if (at == exponent || at - exponent > 3) {
                return false;
            }
        }
        return at == to;
    }

    /** Whether it is a date that there is, as ISO 8601 writes it, with or without a time. */
    static boolean date(byte[] bytes, int from, int to) {
        var length = to - from;
        return length >= SHORTEST_DATE
                && length <= LONGEST_DATE
                && bytes[from + 4] == '-'
                && Moments.of(new String(bytes, from, length, StandardCharsets.ISO_8859_1))
                        .isPresent();
    }

    private static int sign(byte[] bytes, int at, int to) {
        return at < to && (bytes[at] == '-' || bytes[at] == '+') ? at + 1 : at;
    }

    private static int digits(byte[] bytes, int from, int to) {
        var at = from;
        while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }
}
