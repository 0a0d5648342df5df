package dev.assay.prompt;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Guesses which known name was meant. */
public final class NearestName {

    private static final int LONGEST = 100;

    private NearestName() {}

    /**
     * The known name that is nearest to the unknown one by letters changed, added, left out or swapped, whatever their case;
     * empty when none is near enough to be meant.
     */
    public static Optional<String> of(String unknown, Collection<String> known) {
        var wanted = unknown.toLowerCase(Locale.ROOT);
        if (wanted.length() > LONGEST) {
            return Optional.empty();
        }
        var nearest = Optional.<String>empty();
        var fewest = Math.max(1, wanted.length() / 3) + 1;
        for (var name : known) {
            var candidate = name.toLowerCase(Locale.ROOT);
            if (Math.abs(candidate.length() - wanted.length()) < fewest) {
                var distance = distance(wanted, candidate);
                if (distance < fewest) {
                    fewest = distance;
                    nearest = Optional.of(name);
                }
            }
        }
        return nearest;
    }

    /** Optimal string alignment, three rows at a time. */
    private static int distance(String from, String to) {
        var beforeLast = new int[to.length() + 1];
        var last = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            var row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                var change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[to.length()];
    }
}
