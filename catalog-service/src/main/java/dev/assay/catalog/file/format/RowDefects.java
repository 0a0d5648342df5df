package dev.assay.catalog.file.format;

import dev.assay.catalog.file.text.Utf8;
import dev.assay.contracts.http.RowProblem;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What rows of any format may have wrong. */
final class RowDefects {

    private final int longestRow;
    private final Supplier<String> encoding;

    /**
     * @param longestRow bytes of the longest row, in UTF-8
     * @param encoding name of the file's encoding
     */
    RowDefects(int longestRow, Supplier<String> encoding) {
        this.longestRow = longestRow;
        this.encoding = encoding;
    }

    RowProblem tooLong(long line) {
        return new RowProblem(line, "The row is longer than " + longestRow + " bytes.", "too-long");
    }

    /** Whether a part of some bytes is text that can be kept: null if it is. */
    @Nullable RowProblem inText(long line, byte[] bytes, int from, int to) {
        return switch (Utf8.kind(bytes, from, to)) {
            case TEXT -> null;
            case WITH_NUL ->
                new RowProblem(
                        line,
                        "The row has the control character NUL. Remove it, or say the encoding if the file is UTF-16.",
                        "control-character");
            case MALFORMED ->
                new RowProblem(
                        line,
                        "The row has bytes that are no text in " + encoding.get()
                                + ". Save the file as UTF-8, or say which encoding it is in.",
                        "undecodable");
        };
    }
}
