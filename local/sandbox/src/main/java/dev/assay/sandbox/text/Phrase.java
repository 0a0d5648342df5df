package dev.assay.sandbox.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A phrase with its gaps found once, for phrases that are filled millions of times. */
public final class Phrase {

    private final String text;
    private final String[] between;
    private final String[] gaps;

    private Phrase(String text, List<String> between, List<String> gaps) {
        this.text = text;
        this.between = between.toArray(String[]::new);
        this.gaps = gaps.toArray(String[]::new);
    }

    /** The phrase of that text, where {@code <name>} is a gap. */
    public static Phrase of(String text) {
        var between = new ArrayList<String>();
        var gaps = new ArrayList<String>();
        var from = 0;
        for (var open = text.indexOf('<'); open >= 0; open = text.indexOf('<', from)) {
            var close = text.indexOf('>', open);
            between.add(text.substring(from, open));
            gaps.add(text.substring(open + 1, close));
            from = close + 1;
        }
        between.add(text.substring(from));
        return new Phrase(text, between, gaps);
    }

    /** Appends the phrase with its gaps filled. */
    public void appendTo(StringBuilder to, Function<String, @Nullable String> values) {
        for (var i = 0; i < gaps.length; i++) {
            var value = values.apply(gaps[i]);
            if (value == null) {
                throw new IllegalArgumentException("Nothing fills <" + gaps[i] + "> in: " + text);
            }
            to.append(between[i]).append(value);
        }
        to.append(between[gaps.length]);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Phrase phrase && phrase.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
