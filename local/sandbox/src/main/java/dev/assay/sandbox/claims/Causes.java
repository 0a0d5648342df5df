package dev.assay.sandbox.claims;

import dev.assay.sandbox.text.Phrase;
import dev.assay.sandbox.text.PhraseBook;
import java.util.List;

/** The causes of loss that the phrase book knows. */
final class Causes {

    private static final PhraseBook BOOK = PhraseBook.read(Causes.class, "causes.txt");
    private static final List<Cause> ALL =
            BOOK.sections().stream().map(Causes::cause).toList();

    private Causes() {}

    /**
     * One cause of loss.
     *
     * @param least the smallest claim in dollars
     * @param most the largest claim in dollars
     * @param claimant how claimants tell it
     * @param adjuster how adjusters note it
     * @param details what else may be said
     */
    record Cause(
            String policyType,
            String name,
            int least,
            int most,
            List<Phrase> claimant,
            List<Phrase> adjuster,
            List<Phrase> details) {}

    static List<Cause> all() {
        return ALL;
    }

    private static Cause cause(String section) {
        var lines = BOOK.section(section);
        var slash = section.indexOf(" / ");
        var range = lines.getFirst();
        var dash = range.indexOf('-');
        return new Cause(
                section.substring(0, slash),
                section.substring(slash + 3),
                Integer.parseInt(range.substring(0, dash)),
                Integer.parseInt(range.substring(dash + 1)),
                told(lines, "c: "),
                told(lines, "a: "),
                told(lines, "d: "));
    }

    private static List<Phrase> told(List<String> lines, String mark) {
        return lines.stream()
                .filter(line -> line.startsWith(mark))
                .map(line -> Phrase.of(line.substring(mark.length())))
                .toList();
    }
}
