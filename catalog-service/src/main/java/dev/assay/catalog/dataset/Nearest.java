package dev.assay.catalog.dataset;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What was probably meant by a name that is unknown. */
public final class Nearest {

    private Nearest() {}

    /** The known name that takes the fewest changes, if that is no more than a third of it. */
    public static Optional<String> to(String name, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(candidate -> changes(name, candidate)))
                .filter(candidate -> changes(name, candidate) <= Math.max(1, candidate.length() / 3));
    }

    /** {@code " Did you mean 'x'?"}, or what there is to choose from. */
    public static String hint(String name, Collection<String> known) {
        return to(name, known)
                .map(candidate -> " Did you mean '" + candidate + "'?")
                .orElseGet(() -> " There are: "
                        + String.join(", ", known.stream().limit(20).toList()) + ".");
    }

    private static int changes(String one, String other) {
        var a = one.toLowerCase(Locale.ROOT);
        var b = other.toLowerCase(Locale.ROOT);
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                var replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
