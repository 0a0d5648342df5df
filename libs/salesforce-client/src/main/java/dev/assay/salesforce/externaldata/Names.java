package dev.assay.salesforce.externaldata;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names that an org takes, by the rules of the External Data Format: letters, digits and underscores, a letter first, no
 * underscore last and none after another; unique without regard to case; and none that the org gives to the parts of a date.
 */
public final class Names {

    /** Most characters of a dataset's API name. */
    public static final int LONGEST_DATASET = 80;

    /** Most characters of a label. */
    public static final int LONGEST_LABEL = 255;

    private static final int LONGEST_FIELD = 40;
    private static final Pattern NAME = Pattern.compile("[A-Za-z](?:_?[A-Za-z0-9])*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern UNFIT = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^_+|_+$");

    /** What the org puts behind a date's name to name its parts. */
    private static final Set<String> DATE_PARTS = Set.of(
            "_year",
            "_quarter",
            "_month",
            "_week",
            "_day",
            "_hour",
            "_minute",
            "_second",
            "_day_epoch",
            "_sec_epoch",
            "_year_fiscal",
            "_quarter_fiscal",
            "_month_fiscal",
            "_week_fiscal");

    private final Set<String> taken = new HashSet<>();

    /** What is wrong with a dataset's API name; nothing when the org takes it. */
    public static Optional<String> problemOfDataset(String name) {
        if (name.length() > LONGEST_DATASET) {
            return Optional.of("has " + name.length() + " characters, the org takes " + LONGEST_DATASET);
        }
        return NAME.matcher(name).matches()
                ? Optional.empty()
                : Optional.of(
                        "must begin with a letter and have letters, digits and single underscores only, none at the end");
    }

    /**
     * A field name like the given one that is valid and was not given before.
     *
     * @param date whether the field is a date: then the names of its parts are taken too
     */
    public String unique(String like, boolean date) {
        var stem = valid(like);
        var name = cut(stem, LONGEST_FIELD);
        for (int number = 2; !free(name, date); number++) {
            var suffix = "_" + number;
            name = cut(stem, LONGEST_FIELD - suffix.length()) + suffix;
        }
        taken.add(key(name));
        if (date) {
            var parts = key(name);
            DATE_PARTS.forEach(part -> taken.add(parts + part));
        }
        return name;
    }

    private boolean free(String name, boolean date) {
        var key = key(name);
        return !taken.contains(key) && !(date && DATE_PARTS.stream().anyMatch(part -> taken.contains(key + part)));
    }

    /** Accents go, everything else that is unfit becomes an underscore. */
    private static String valid(String like) {
        var plain =
                MARKS.matcher(Normalizer.normalize(like, Normalizer.Form.NFKD)).replaceAll("");
        var fit = EDGES.matcher(UNFIT.matcher(plain).replaceAll("_")).replaceAll("");
        if (fit.isEmpty()) {
            return "Field";
        }
        return Character.isDigit(fit.charAt(0)) ? "F_" + fit : fit;
    }

    private static String cut(String name, int length) {
        return name.length() <= length
                ? name
                : EDGES.matcher(name.substring(0, length)).replaceAll("");
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
