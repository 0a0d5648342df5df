package dev.assay.sandbox.salesforce;

import dev.assay.sandbox.text.Draw;
import java.security.SecureRandom;

/** Ids of 18 characters: a prefix for the kind, twelve that tell things apart, three that carry the case of the others. */
public final class SalesforceId {

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String CHECKS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

    /** The id of the org's one user, who has made everything. */
    public static final String USER = of("005", 1);

    private static final SecureRandom RANDOM = new SecureRandom();

    private SalesforceId() {}

    /** A new id with a prefix of three characters. */
    public static String random(String prefix) {
        return of(prefix, RANDOM.nextLong());
    }

    /** The id that belongs to a number. */
    public static String of(String prefix, long number) {
        var id = new StringBuilder(prefix);
        var draw = new Draw(number);
        for (var i = 0; i < 12; i++) {
            id.append(DIGITS.charAt(draw.with(i).below(DIGITS.length())));
        }
        return id.append(check(id)).toString();
    }

    /** Whether two ids, of 15 or 18 characters, are the same; those of 18 carry their case in the last three. */
    public static boolean same(String one, String other) {
        if (one.length() == 18 && other.length() == 18) {
            return one.equalsIgnoreCase(other);
        }
        return one.length() >= 15 && other.length() >= 15 && one.regionMatches(0, other, 0, 15);
    }

    private static String check(CharSequence id) {
        var check = new StringBuilder(3);
        for (var block = 0; block < 3; block++) {
            var bits = 0;
            for (var i = 0; i < 5; i++) {
                bits |= Character.isUpperCase(id.charAt(block * 5 + i)) ? 1 << i : 0;
            }
            check.append(CHECKS.charAt(bits));
        }
        return check.toString();
    }
}
