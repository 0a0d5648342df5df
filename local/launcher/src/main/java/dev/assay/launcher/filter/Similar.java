package dev.assay.launcher.filter;

import java.util.Locale;

/** Whether a word was probably meant to be another one. */
final class Similar {

    private Similar() {}

    /** At most one letter in three differs, letter case and signs between words apart. */
    static boolean are(String one, String other) {
        var a = plain(one);
        var b = plain(other);
        return distance(a, b) <= Math.max(a.length(), b.length()) / 3;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static int distance(String a, String b) {
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
