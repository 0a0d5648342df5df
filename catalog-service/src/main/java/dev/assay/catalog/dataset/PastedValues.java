package dev.assay.catalog.dataset;

import java.util.ArrayList;
import java.util.List;

/**
 * Values out of text that somebody pasted: from a list, a row of a spreadsheet or a column of it.
 *
 * <p>Commas, semicolons, tabs and line ends separate them; blanks around them do not count, and nothing between two separators
 * is no value. A value in double quotes may hold anything, a double quote written twice. A quote elsewhere in a value, or one
 * that is never closed, is part of it.
 */
final class PastedValues {

    private static final String SEPARATORS = ",;\t\r\n";

    private final String text;
    private final List<String> values = new ArrayList<>();
    private int at;

    private PastedValues(String text) {
        this.text = text;
    }

    /** The values in the order given, repetitions included. */
    static List<String> of(String text) {
        var pasted = new PastedValues(text.startsWith("\uFEFF") ? text.substring(1) : text);
        pasted.read();
        return List.copyOf(pasted.values);
    }

    private void read() {
        while (at < text.length()) {
            skipBlanks();
            if (at < text.length() && text.charAt(at) == '"' && quoted()) {
                continue;
            }
            plain();
        }
    }

    private void plain() {
        var begin = at;
        while (at < text.length() && !separates(text.charAt(at))) {
            at++;
        }
        add(text.substring(begin, at).strip());
        at++;
    }

    /** Reads a value in quotes; false, and nothing read, when what begins here is none. */
    private boolean quoted() {
        var value = new StringBuilder();
        for (int i = at + 1; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c != '"') {
                value.append(c);
            } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                value.append(c);
                i++;
            } else {
                return ends(i + 1, value.toString());
            }
        }
        return false;
    }

    /** Only a separator or the end may follow the closing quote. */
    private boolean ends(int after, String value) {
        var next = after;
        while (next < text.length() && isBlank(text.charAt(next))) {
            next++;
        }
        if (next < text.length() && !separates(text.charAt(next))) {
            return false;
        }
        add(value);
        at = next + 1;
        return true;
    }

    private void add(String value) {
        if (!value.isEmpty()) {
            values.add(value);
        }
    }

    private void skipBlanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\u00A0';
    }

    private static boolean separates(char c) {
        return SEPARATORS.indexOf(c) >= 0;
    }
}
