package dev.assay.launcher.filter;

/**
 * A word in quotes, double or single; a quote within is written twice.
 *
 * @param value without the quotes
 * @param end the place after the closing quote
 */
record Quoted(String value, int end) {

    static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    /** The one that begins there. */
    static Quoted at(String text, int begin) {
        var quote = text.charAt(begin);
        var value = new StringBuilder();
        var at = begin + 1;
        while (at < text.length()) {
            if (text.charAt(at) != quote) {
                value.append(text.charAt(at++));
            } else if (at + 1 < text.length() && text.charAt(at + 1) == quote) {
                value.append(quote);
                at += 2;
            } else {
                return new Quoted(value.toString(), at + 1);
            }
        }
        throw Filter.trouble(text, begin, "the quote that begins here is never closed");
    }
}
