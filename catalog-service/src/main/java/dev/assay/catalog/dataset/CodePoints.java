package dev.assay.catalog.dataset;

import java.util.Comparator;

/** Texts in the order of their code points. */
public final class CodePoints {

    /** Ascending; differs from that of {@link String} where characters outside the basic plane meet some inside of it. */
    public static final Comparator<String> ORDER = CodePoints::compare;

    private CodePoints() {}

    private static int compare(String one, String other) {
        var shared = Math.min(one.length(), other.length());
        for (int i = 0; i < shared; i++) {
            var a = one.charAt(i);
            var b = other.charAt(i);
            if (a != b) {
                return Integer.compare(weight(a), weight(b));
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    /** Surrogates stand for code points above all others, though their own numbers are not the highest. */
    private static int weight(char c) {
        return Character.isSurrogate(c) ? c + 0x10000 : c;
    }
}
