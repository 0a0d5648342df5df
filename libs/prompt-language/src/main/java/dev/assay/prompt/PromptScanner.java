package dev.assay.prompt;

import java.util.ArrayList;
import java.util.List;

/** Splits a prompt into its pieces; reads each character once. */
final class PromptScanner {

    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";
    private static final String UNCLOSED =
            "This placeholder is not closed. Write }} after the field's name, or \\{{ if the braces are meant as text.";
    private static final String EMPTY =
            "This placeholder names no field. Write a field's name between the braces, or \\{{ for literal braces.";

    private final String source;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private int position;

    private PromptScanner(String source) {
        this.source = source;
    }

    static List<Piece> scan(String source) {
        return new PromptScanner(source).scan();
    }

    private List<Piece> scan() {
        while (position < source.length()) {
            if (source.startsWith("\\{{", position)) {
                literal.append(OPEN);
                position += 3;
            } else if (opensPlaceholder()) {
                placeholder();
            } else {
                literal.append(source.charAt(position++));
            }
        }
        endLiteral();
        return List.copyOf(pieces);
    }

    /** Of three and more braces the last two open a placeholder, as in a JSON example around one. */
    private boolean opensPlaceholder() {
        return source.startsWith(OPEN, position) && !source.startsWith("{", position + 2);
    }

    private void placeholder() {
        endLiteral();
        var start = position;
        var end = start + OPEN.length();
        while (end < source.length() && inName(source.charAt(end))) {
            end++;
        }
        if (!source.startsWith(CLOSE, end)) {
            broken(start, end, UNCLOSED);
            return;
        }
        var field = source.substring(start + OPEN.length(), end).strip();
        end += CLOSE.length();
        if (field.isEmpty()) {
            broken(start, end, EMPTY);
        } else {
            pieces.add(new Piece.Placeholder(field, start, end));
            position = end;
        }
    }

    private static boolean inName(char character) {
        return character != '{' && character != '}' && character != '\n' && character != '\r';
    }

    private void broken(int start, int end, String message) {
        pieces.add(new Piece.Broken(source.substring(start, end), start, message));
        position = end;
    }

    private void endLiteral() {
        if (!literal.isEmpty()) {
            pieces.add(new Piece.Text(literal.toString()));
            literal.setLength(0);
        }
    }
}
