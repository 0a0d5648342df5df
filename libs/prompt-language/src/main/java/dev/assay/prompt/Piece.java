package dev.assay.prompt;

/** A part of a prompt. */
sealed interface Piece {

    /** Text that stands as it is. */
    record Text(String text) implements Piece {}

    /**
     * A field's value goes here.
     *
     * @param field the field's name
     * @param start position of the opening braces
     * @param end position after the closing braces
     */
    record Placeholder(String field, int start, int end) implements Piece {}

    /**
     * Something that looks like a placeholder and is none.
     *
     * @param source as it was written
     * @param start where it begins
     * @param message what is wrong and what to do
     */
    record Broken(String source, int start, String message) implements Piece {}
}
