package dev.assay.sandbox.model.answer;

import dev.assay.sandbox.text.Draw;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words of a prompt: its story (the last of the long lines, where records stand), its dates, its amounts. */
public final class PromptWords {

    private static final Pattern SENTENCE = Pattern.compile("[^.!?]+(?:[.!?]+[\"']?(?=\\s|$)|[.!?](?=\\S)|$)+");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'-]{2,}");
    private static final Pattern DATE = Pattern.compile("\\b(19|20)\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|1\\d|2[0-8])\\b");
    private static final Pattern AMOUNT =
            Pattern.compile("\\b\\d{1,3}(?:,\\d{3})+(?:\\.\\d\\d)?\\b|\\b\\d+\\.\\d\\d\\b");

    private final String prompt;
    private final String story;
    private final List<String> sentences;
    private final List<String> words;

    /** Reads a prompt. */
    public PromptWords(String prompt) {
        this.prompt = prompt;
        this.story = story(prompt);
        this.sentences = matches(SENTENCE, story);
        this.words = matches(WORD, story);
    }

    /** Whole sentences of the story, from a drawn one on, as many as fit into so many characters, but at least a piece of one. */
    public String quote(Draw draw, int mostCharacters) {
        return sentences.isEmpty()
                ? cut(phrase(draw, 6), mostCharacters)
                : quote(draw.below(sentences.size()), mostCharacters);
    }

    /** The same from the first sentence on. */
    public String beginning(int mostCharacters) {
        return sentences.isEmpty() ? cut(phrase(new Draw(0), 6), mostCharacters) : quote(0, mostCharacters);
    }

    private String quote(int first, int mostCharacters) {
        var quote = new StringBuilder(sentences.get(first));
        for (var i = first + 1; i < sentences.size(); i++) {
            if (quote.length() + 1 + sentences.get(i).length() > mostCharacters) {
                break;
            }
            quote.append(' ').append(sentences.get(i));
        }
        return cut(quote.toString(), mostCharacters);
    }

    /** So many words that follow each other in the story, in lower case. */
    public String phrase(Draw draw, int count) {
        if (words.isEmpty()) {
            return "nothing to report";
        }
        var first = draw.below(Math.max(1, words.size() - count + 1));
        var last = Math.min(words.size(), first + count);
        return String.join(" ", words.subList(first, last)).toLowerCase(Locale.ROOT);
    }

    /** A date of the prompt, as ISO 8601. */
    public Optional<String> date(Draw draw) {
        return drawn(matches(DATE, prompt), draw);
    }

    /** An amount of money of the prompt, without separators. */
    public Optional<String> amount() {
        var amounts = matches(AMOUNT, prompt);
        return amounts.isEmpty()
                ? Optional.empty()
                : Optional.of(amounts.getFirst().replace(",", ""));
    }

    /** Cuts a text to so many characters, at the end of a word where there is one. */
    static String cut(String text, int mostCharacters) {
        if (text.codePointCount(0, text.length()) <= mostCharacters) {
            return text;
        }
        var cut = text.substring(0, text.offsetByCodePoints(0, mostCharacters));
        var space = cut.lastIndexOf(' ');
        return (space > mostCharacters / 2 ? cut.substring(0, space) : cut).strip();
    }

    /** The last line that is at least half as long as the longest. */
    private static String story(String prompt) {
        var lines = prompt.lines().map(String::strip).toList();
        var longest = lines.stream().mapToInt(String::length).max().orElse(0);
        return lines.stream()
                .filter(line -> line.length() * 2 >= longest)
                .reduce((earlier, later) -> later)
                .map(PromptWords::withoutLabel)
                .orElse("");
    }

    private static String withoutLabel(String line) {
        var colon = line.indexOf(": ");
        return colon > 0 && colon < 40 ? line.substring(colon + 2) : line;
    }

    private static Optional<String> drawn(List<String> from, Draw draw) {
        return from.isEmpty() ? Optional.empty() : Optional.of(draw.of(from));
    }

    private static List<String> matches(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        var matches = new ArrayList<String>();
        while (matcher.find()) {
            var match = matcher.group().strip();
            if (!match.isEmpty()) {
                matches.add(match);
            }
        }
        return matches;
    }
}
