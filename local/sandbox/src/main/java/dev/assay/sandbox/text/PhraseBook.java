package dev.assay.sandbox.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases by section, read from a text resource: {@code [section]} starts a section, every other line is one phrase, {@code \n}
 * in it a line break, {@code #} starts a comment line. {@code <name>} in a phrase is a gap.
 */
public final class PhraseBook {

    private final Map<String, List<String>> sections;

    private PhraseBook(Map<String, List<String>> sections) {
        this.sections = sections;
    }

    /** Reads the resource beside that class. */
    public static PhraseBook read(Class<?> beside, String resource) {
        try (var stream = beside.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The resource " + resource + " is missing beside " + beside.getName());
            }
            return new PhraseBook(parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<String>> parse(String text) {
        var sections = new LinkedHashMap<String, List<String>>();
        var phrases = new ArrayList<String>();
        for (var line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("[")) {
                phrases = new ArrayList<>();
                sections.put(line.substring(1, line.length() - 1), phrases);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                phrases.add(line.replace("\\n", "\n"));
            }
        }
        return sections;
    }

    /** The names of all sections, in the order of the resource. */
    public List<String> sections() {
        return List.copyOf(sections.keySet());
    }

    /** The phrases of a section, which must exist. */
    public List<String> section(String name) {
        var phrases = sections.get(name);
        if (phrases == null) {
            throw new IllegalArgumentException("No section [" + name + "] in the phrase book");
        }
        return phrases;
    }

    /** The phrases of a section, ready to be filled. */
    public List<Phrase> phrases(String name) {
        return section(name).stream().map(Phrase::of).toList();
    }

    /** Fills the gaps {@code <name>} of a phrase. */
    public static String fill(String phrase, Map<String, String> gaps) {
        var filled = new StringBuilder(phrase.length() + 32);
        Phrase.of(phrase).appendTo(filled, gaps::get);
        return filled.toString();
    }
}
