package dev.assay.catalog.file.format;

import org.jspecify.annotations.Nullable;

/**
 * How a CSV is written.
 *
 * @param delimiter the ASCII character between values
 * @param quote the ASCII character around values, or {@link #NO_QUOTE}
 */
record CsvDialect(char delimiter, int quote) {

    /** Values are never quoted; no byte is this. */
    static final int NO_QUOTE = -9;

    /** The quote as text; null without one. */
    @Nullable String quoteText() {
        return quote == NO_QUOTE ? null : Character.toString(quote);
    }

    /** For people: {@code a semicolon}. */
    String delimiterName() {
        return nameOf(delimiter);
    }

    /** For people: {@code a semicolon}. */
    static String nameOf(int character) {
        return switch (character) {
            case ',' -> "a comma";
            case ';' -> "a semicolon";
            case '\t' -> "a tab";
            case '|' -> "a pipe";
            case '"' -> "a double quote";
            case '\'' -> "a single quote";
            default ->
                character < ' ' ? "the control character " + character : "'" + Character.toString(character) + "'";
        };
    }
}
