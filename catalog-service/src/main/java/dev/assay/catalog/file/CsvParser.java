package dev.assay.catalog.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV (RFC 4180) as bytes, one row at a time, with memory for the longest row only. Lines may end in CRLF, LF or CR; empty
 * lines are passed over.
 *
 * <p>A row whose quotes are broken is reported as its first line, and reading goes on with the next line, so that one stray
 * quote spoils one row and not the rest of the file.
 */
final class CsvParser {

    private final ByteWindow window;
    private final int longestRow;
    private final int delimiter;
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private boolean[] doubled = new boolean[32];
    private int fields;
    private int rowBytes;
    private int contentBytes;
    private int rowLines;
    private long line;
    private long nextLine = 1;
    private @Nullable String problem;

    /**
     * @param in a file in UTF-8; a byte order mark is passed over
     * @param longestRow bytes of the longest row that is taken
     * @throws BadFile if it is seen to be in another encoding
     */
    CsvParser(InputStream in, int longestRow) throws IOException {
        this.longestRow = longestRow;
        this.window = new ByteWindow(in, longestRow);
        ByteOrderMark.pass(window);
        this.delimiter = Delimiter.detect(window);
    }

    /** Goes to the next row; false at the end. */
    boolean next() throws IOException {
        window.advance(rowBytes);
        nextLine += rowLines;
        passEmptyLines();
        rowBytes = 0;
        rowLines = 0;
        if (window.at(0) == ByteWindow.END) {
            return false;
        }
        line = nextLine;
        problem = null;
        fields = 0;
        if (!readRow()) {
            passLine();
        } else {
            if (!Utf8.valid(window.bytes(), window.base(), window.base() + contentBytes)) {
                problem = "The row is not in UTF-8. Save the file as UTF-8.";
            }
            mendQuotes();
        }
        return true;
    }

    /** The line where the row begins, from 1. */
    long line() {
        return line;
    }

    /** Why the row cannot be read; null when it can. */
    @Nullable String problem() {
        return problem;
    }

    int fields() {
        return fields;
    }

    /** What {@link #start} and {@link #end} are indexes of, until the next row. */
    byte[] bytes() {
        return window.bytes();
    }

    int start(int field) {
        return window.base() + starts[field];
    }

    int end(int field) {
        return window.base() + ends[field];
    }

    private boolean readRow() throws IOException {
        var at = 0;
        while (true) {
            at = window.at(at) == '"' ? readQuoted(at + 1) : readPlain(at);
            if (at < 0) {
                return false;
            }
            var next = window.at(at);
            if (next == delimiter) {
                at++;
                continue;
            }
            contentBytes = at;
            rowBytes = at + lineEnd(at);
            rowLines++;
            return true;
        }
    }

    /** Where a field without quotes ends; negative if the row is broken. */
    private int readPlain(int start) throws IOException {
        var at = start;
        while (true) {
            var next = window.at(at);
            if (next == delimiter || next == '\n' || next == '\r' || next == ByteWindow.END) {
                add(start, at, false);
                return at;
            }
            if (next == ByteWindow.TOO_FAR) {
                return broken("The row is longer than " + longestRow + " bytes.");
            }
            at++;
        }
    }

    /** Where a field in quotes ends, its closing quote included; negative if the row is broken. */
    private int readQuoted(int start) throws IOException {
        var at = start;
        var anyDoubled = false;
        while (true) {
            var next = window.at(at);
            if (next == '"') {
                if (window.at(at + 1) != '"') {
                    break;
                }
                anyDoubled = true;
                at++;
            } else if (next == ByteWindow.END) {
                return broken("A quote is opened and never closed. Close it, or double it if it is part of the value.");
            } else if (next == ByteWindow.TOO_FAR) {
                return broken("A quote is opened and not closed within " + longestRow + " bytes.");
            } else if (next == '\n' || (next == '\r' && window.at(at + 1) != '\n')) {
                rowLines++;
            }
            at++;
        }
        add(start, at, anyDoubled);
        var after = window.at(at + 1);
        if (after != delimiter && after != '\n' && after != '\r' && after != ByteWindow.END) {
            return broken("Text follows a closing quote. Double quotes that are part of a value.");
        }
        return at + 1;
    }

    private int broken(String why) {
        problem = why;
        return -1;
    }

    private void add(int start, int end, boolean anyDoubled) {
        if (fields == starts.length) {
            starts = Arrays.copyOf(starts, fields * 2);
            ends = Arrays.copyOf(ends, fields * 2);
            doubled = Arrays.copyOf(doubled, fields * 2);
        }
        starts[fields] = start;
        ends[fields] = end;
        doubled[fields] = anyDoubled;
        fields++;
    }

    /** Doubled quotes become single ones, in place. */
    private void mendQuotes() {
        var bytes = window.bytes();
        for (int field = 0; field < fields; field++) {
            if (!doubled[field]) {
                continue;
            }
            var to = start(field);
            for (int from = to; from < end(field); from++) {
                bytes[to++] = bytes[from];
                if (bytes[from] == '"') {
                    from++;
                }
            }
            ends[field] = to - window.base();
        }
    }

    private void passEmptyLines() throws IOException {
        var bytes = lineEnd(0);
        while (bytes > 0) {
            window.advance(bytes);
            nextLine++;
            bytes = lineEnd(0);
        }
    }

    private void passLine() throws IOException {
        rowLines = 1;
        var at = 0;
        while (true) {
            var next = window.at(at);
            if (next == ByteWindow.TOO_FAR) {
                window.advance(at);
                at = 0;
            } else if (next == '\n' || next == '\r' || next == ByteWindow.END) {
                rowBytes = at + lineEnd(at);
                return;
            } else {
                at++;
            }
        }
    }

    /** Bytes of the line end that is there; 0 if there is none. */
    private int lineEnd(int at) throws IOException {
        return switch (window.at(at)) {
            case '\n' -> 1;
            case '\r' -> window.at(at + 1) == '\n' ? 2 : 1;
            default -> 0;
        };
    }
}
