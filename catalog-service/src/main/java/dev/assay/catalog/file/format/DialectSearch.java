package dev.assay.catalog.file.format;

import dev.assay.catalog.file.text.BadFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Finds a CSV's dialect: each is tried on the beginning of the file, and the one in which most rows have as many values as the
 * header is taken.
 */
final class DialectSearch {

    /** By how often they are met; the last ones part fields in exports of databases. */
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|', '^', '~', '\u001F', '\u0001');

    /** Below this share of fitting rows a dialect is a guess that must not be made for the user. */
    private static final double DOUBTFUL = 0.5;

    private final byte[] sample;
    private final boolean whole;
    private final ReadingChoices choices;

    private DialectSearch(byte[] sample, boolean whole, ReadingChoices choices) {
        this.sample = sample;
        this.whole = whole;
        this.choices = choices;
    }

    /**
     * Finds the dialect.
     *
     * @param sample the beginning of the file, in UTF-8
     * @param whole whether that is all of it
     * @throws BadFile if no dialect fits, or several do, saying which
     */
    static CsvDialect find(byte[] sample, boolean whole, ReadingChoices choices) {
        return new DialectSearch(sample, whole, choices).find();
    }

    private CsvDialect find() {
        if (choices.delimiter() != null) {
            return bestQuote(choices.delimiter()).dialect();
        }
        var trials = DELIMITERS.stream()
                .filter(delimiter -> delimiter == ',' || delimiter == '\t' || occurs(delimiter))
                .map(this::bestQuote)
                .toList();
        var parted = trials.stream()
                .filter(trial -> trial.columns() > 1)
                .sorted(Comparator.comparingDouble(Trial::score).reversed())
                .toList();
        if (parted.isEmpty()) {
            return oneColumn(trials).dialect();
        }
        var best = parted.getFirst();
        if (best.fit() < DOUBTFUL || (parted.size() > 1 && parted.get(1).score() > best.score() - 1e-9)) {
            throw doubtful(parted);
        }
        return best.dialect();
    }

    /** No delimiter stands in a header that can be read: the one that stands in the fewest rows. */
    private static Trial oneColumn(List<Trial> trials) {
        var unreadable = trials.stream().filter(trial -> trial.columns() == 0).findFirst();
        return unreadable.isPresent()
                ? unreadable.get()
                : trials.stream()
                        .sorted(Comparator.comparingDouble(Trial::fit).reversed())
                        .findFirst()
                        .orElseThrow();
    }

    /**
     * Double quotes, unless single ones surround values and double ones do not, or double ones stand at the beginning of values
     * as letters do.
     */
    private Trial bestQuote(char delimiter) {
        if (choices.quote() != null) {
            return trial(delimiter, choices.quote());
        }
        var doubles = trial(delimiter, '"');
        if (doubles.quoted() == 0 && occurs('\'')) {
            var singles = trial(delimiter, '\'');
            if (singles.quoted() * 2 > singles.rows() && singles.fit() >= doubles.fit()) {
                return singles;
            }
        }
        if (doubles.broken() > Math.max(1, doubles.quoted())) {
            var none = trial(delimiter, CsvDialect.NO_QUOTE);
            if (none.fit() > doubles.fit()) {
                return none;
            }
        }
        return doubles;
    }

    private Trial trial(char delimiter, int quote) {
        return Trial.of(new CsvDialect(delimiter, quote), sample, whole);
    }

    private boolean occurs(char character) {
        for (var b : sample) {
            if (b == character) {
                return true;
            }
        }
        return false;
    }

    private static BadFile doubtful(List<Trial> parted) {
        var found = new ArrayList<String>();
        for (var trial : parted.subList(0, Math.min(3, parted.size()))) {
            found.add("with " + trial.dialect().delimiterName() + " it has " + trial.columns() + " columns, which "
                    + trial.good() + " of the first " + trial.rows() + " rows have too");
        }
        var first = Objects.requireNonNull(parted.getFirst());
        return new BadFile("Which character parts the values of the file is doubtful: " + String.join("; ", found)
                + ". Say it, for example delimiter=" + spelled(first.dialect().delimiter())
                + ", and which quote is around values (quote=double, single or none).");
    }

    private static String spelled(char delimiter) {
        return switch (delimiter) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            case '|' -> "pipe";
            default -> Character.toString(delimiter);
        };
    }
}
