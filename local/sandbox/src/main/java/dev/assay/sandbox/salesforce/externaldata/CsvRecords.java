package dev.assay.sandbox.salesforce.externaldata;

import dev.assay.sandbox.salesforce.externaldata.CellReader.BadUpload;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of a CSV file, as strict as the service: nothing is trimmed, and a quote has its place. */
final class CsvRecords {

    private static final int END = -1;
    private static final int LONGEST = 16 << 20;

    private final Reader in;
    private final int delimiter;
    private final int quote;
    private final int escape;
    private final char[] buffer = new char[1 << 16];
    private int filled;
    private int at;
    private long line = 1;

    /**
     * A record.
     *
     * @param line where it begins, counted from 1
     * @param problem why the record is rejected; null where it is well formed
     */
    record Entry(long line, List<String> cells, @Nullable String problem) {}

    /** Cells are never quoted where there is no quote; a quote inside is written twice where the escape is the quote. */
    CsvRecords(Reader in, char delimiter, @Nullable Character quote, char escape) {
        this.in = in;
        this.delimiter = delimiter;
        this.quote = quote == null ? -2 : quote;
        this.escape = escape;
    }

    /** The next record; null at the end. Blank lines are no records. */
    @Nullable Entry next() throws IOException, BadUpload {
        while (peek() == '\n' || peek() == '\r') {
            endOfLine(take());
        }
        if (peek() == END) {
            return null;
        }
        var begin = line;
        var cells = new ArrayList<String>();
        String problem = null;
        while (true) {
            var cell = new StringBuilder();
            var wrong = peek() == quote ? quoted(cell) : plain(cell);
            problem = problem == null ? wrong : problem;
            cells.add(cell.toString());
            var c = take();
            if (c == END || c == '\n' || c == '\r') {
                endOfLine(c);
                return new Entry(begin, cells, problem);
            }
        }
    }

    /** Reads up to the delimiter or the end of the line. */
    private @Nullable String plain(StringBuilder cell) throws IOException, BadUpload {
        String problem = null;
        while (!ends(peek())) {
            var c = take();
            if (c == quote) {
                problem = "a quote inside a value that is not quoted";
            }
            append(cell, c);
        }
        return problem;
    }

    private @Nullable String quoted(StringBuilder cell) throws IOException, BadUpload {
        var begin = line;
        take();
        while (true) {
            var c = take();
            if (c == END) {
                throw new BadUpload("The quoted value that begins at line " + begin + " has no end");
            }
            if (c == escape && (peek() == quote || (escape != quote && peek() == escape))) {
                append(cell, take());
            } else if (c == quote) {
                break;
            } else {
                line += c == '\n' ? 1 : 0;
                append(cell, c);
            }
        }
        return ends(peek()) ? null : afterQuote(cell);
    }

    private String afterQuote(StringBuilder cell) throws IOException, BadUpload {
        while (!ends(peek())) {
            append(cell, take());
        }
        return "characters between a quote and the delimiter";
    }

    private static void append(StringBuilder cell, int c) throws BadUpload {
        if (cell.length() == LONGEST) {
            throw new BadUpload("A value is longer than " + LONGEST + " characters");
        }
        cell.append((char) c);
    }

    private boolean ends(int c) {
        return c == delimiter || c == '\n' || c == '\r' || c == END;
    }

    private void endOfLine(int c) throws IOException {
        if (c == '\r' && peek() == '\n') {
            take();
        }
        line++;
    }

    private int take() throws IOException {
        var c = peek();
        if (c != END) {
            at++;
        }
        return c;
    }

    private int peek() throws IOException {
        if (at == filled) {
            filled = Math.max(0, in.read(buffer));
            at = 0;
        }
        return filled == 0 ? END : buffer[at];
    }
}
