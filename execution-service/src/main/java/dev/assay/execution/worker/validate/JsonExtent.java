package dev.assay.execution.worker.validate;

/** How far a JSON object reaches, judged by its braces alone. */
final class JsonExtent {

    private JsonExtent() {}

    /**
     * The index past the brace that closes the object which opens at the index given; -1 if none does. Braces in strings do not
     * count.
     */
    static int endOfObject(String text, int open) {
        int depth = 0;
        boolean inString = false;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inString) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    inString = false;
                }
            } else if (c == '"') {
                inString = true;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }
}
