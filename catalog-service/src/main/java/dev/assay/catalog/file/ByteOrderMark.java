package dev.assay.catalog.file;

import java.io.IOException;

/** What some programs write before a text, to say its encoding. */
final class ByteOrderMark {

    private ByteOrderMark() {}

    /**
     * Goes past the mark of UTF-8, if there is one.
     *
     * @throws BadFile if it is the mark of UTF-16
     */
    static void pass(ByteWindow window) throws IOException {
        var first = window.at(0);
        var second = window.at(1);
        if ((first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE)) {
            throw new BadFile("The file is in UTF-16. Save it as UTF-8 (in Excel: \"CSV UTF-8\") and send it again.");
        }
        if (first == 0xEF && second == 0xBB && window.at(2) == 0xBF) {
            window.advance(3);
        }
    }
}
