package dev.assay.sandbox.claims;

import dev.assay.sandbox.text.Draw;
import dev.assay.sandbox.text.Phrase;
import dev.assay.sandbox.text.PhraseBook;
import java.util.ArrayList;
import java.util.List;

/** Tells a claim in 40 to 120 words, by the claimant or by an adjuster. */
final class Narrative {

    private static final int LEAST_WORDS = 40;
    private static final int MOST_WORDS = 120;
    private static final PhraseBook FRAME = PhraseBook.read(Narrative.class, "frame.txt");
    private static final Teller ADJUSTER = Teller.of("adjuster");
    private static final Teller CLAIMANT = Teller.of("claimant");
    private static final List<Phrase> FILLERS = FRAME.phrases("fillers");

    private Narrative() {}

    /** How somebody begins, speaks of money, and ends. */
    private record Teller(List<Phrase> openings, List<Phrase> money, List<Phrase> closings) {

        static Teller of(String name) {
            return new Teller(
                    FRAME.phrases(name + " openings"),
                    FRAME.phrases(name + " money"),
                    FRAME.phrases(name + " closings"));
        }
    }

    static String tell(Claim claim, Draw draw) {
        var separator = draw.with(21).onceIn(7) ? '\n' : ' ';
        var gaps = new Gaps(claim, draw);
        var told = new StringBuilder(700);
        var words = 0;
        for (var sentence : sentences(draw)) {
            var before = told.length();
            if (before > 0) {
                told.append(separator);
            }
            var more = append(told, sentence, gaps);
            if (words + more > MOST_WORDS) {
                told.setLength(before);
                break;
            }
            words += more;
        }
        if (words < LEAST_WORDS) {
            lengthen(told, separator, gaps, draw);
        }
        return told.toString();
    }

    /** What must be said comes first, what may be left out last. */
    private static List<Phrase> sentences(Draw draw) {
        var cause = Claims.cause(draw);
        var byAdjuster = draw.with(20).onceIn(2);
        var teller = byAdjuster ? ADJUSTER : CLAIMANT;
        var sentences = new ArrayList<Phrase>();
        sentences.add(draw.with(22).of(teller.openings()));
        sentences.add(draw.with(23).of(byAdjuster ? cause.adjuster() : cause.claimant()));
        pick(cause.details(), 1 + draw.with(24).below(2), draw.with(25), sentences);
        sentences.add(draw.with(26).of(teller.money()));
        pick(teller.closings(), draw.with(27).below(3), draw.with(28), sentences);
        return sentences;
    }

    /** Adds some different ones. */
    private static void pick(List<Phrase> from, int count, Draw draw, List<Phrase> to) {
        var first = draw.below(from.size());
        var begin = to.size();
        for (var i = 0; i < Math.min(count, from.size()); i++) {
            var picked = from.get((first + i * 2 + (i * 2 >= from.size() ? 1 : 0)) % from.size());
            if (!to.subList(begin, to.size()).contains(picked)) {
                to.add(picked);
            }
        }
    }

    /** Appends a sentence; answers how many words it has. A time ends with a point already. */
    private static int append(StringBuilder told, Phrase sentence, Gaps gaps) {
        var from = told.length();
        sentence.appendTo(told, gaps);
        for (var at = told.indexOf(".m..", from); at >= 0; at = told.indexOf(".m..", at)) {
            told.deleteCharAt(at + 3);
        }
        return words(told, from);
    }

    private static int words(CharSequence text, int from) {
        var words = 1;
        var blank = false;
        for (var i = from; i < text.length(); i++) {
            var isBlank = text.charAt(i) <= ' ';
            words += isBlank && !blank ? 1 : 0;
            blank = isBlank;
        }
        return words;
    }

    private static void lengthen(StringBuilder told, char separator, Gaps gaps, Draw draw) {
        var first = draw.with(29).below(FILLERS.size());
        for (var i = 0; words(told, 0) < LEAST_WORDS; i++) {
            told.append(separator);
            FILLERS.get((first + i) % FILLERS.size()).appendTo(told, gaps);
        }
    }
}
