package dev.assay.catalog.file.format;

import dev.assay.contracts.http.RowProblem;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV (RFC 4180, with any delimiter and quote) in UTF-8. Lines may end in CRLF, LF or CR; empty lines are passed over.
 *
 * <p>A row whose quotes are broken is reported as its first line, and reading goes on with the next line, so that one stray
 * quote spoils one row and not the rest of the file. Looking for a quote that is never closed costs little: there is no
 * further one that would be looked for in the part that was looked through.
 */
final class CsvParser implements RowParser {

    private static final int BROKEN = -1;

    private final ByteWindow window;
    private final RowDefects defects;
    private final int delimiter;
    private final int quote;
    private final FieldBounds fields = new FieldBounds();
    private List<String> columns = List.of();
    private int rowBytes;
    private int contentBytes;
    private int rowLines;
    private long line;
    private long nextLine = 1;
    private @Nullable RowProblem problem;

    CsvParser(ByteWindow window, CsvDialect dialect, RowDefects defects) {
        this.window = window;
        this.delimiter = dialect.delimiter();
        this.quote = dialect.quote();
        this.defects = defects;
    }

    /** Reads the header row; rows after it are held against it. */
    void readHeader() throws IOException {
        columns = CsvHeader.read(this);
    }

    @Override
    public boolean next() throws IOException {
        window.advance(rowBytes);
        nextLine += rowLines;
        passEmptyLines();
        rowBytes = 0;
        rowLines = 0;
        fields.clear();
        if (window.at(0) == ByteWindow.END) {
            return false;
        }
        line = nextLine;
        problem = null;
        if (!readRow()) {
            passLine();
            return true;
        }
        problem = defects.inText(line, window.bytes(), window.base(), window.base() + contentBytes);
        if (problem == null && !columns.isEmpty() && fields.count() != columns.size()) {
            problem = new RowProblem(
                    line,
                    "The row has " + fields.count() + " values, the header " + columns.size() + ".",
                    "value-count");
        }
        fields.mendQuotes(window.bytes(), window.base(), quote);
        return true;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public @Nullable RowProblem problem() {
        return problem;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public int values() {
        return fields.count();
    }

    /** Values that stand in quotes. */
    int quotedValues() {
        return fields.quoted();
    }

    @Override
    public byte[] bytes() {
        return window.bytes();
    }

    @Override
    public int start(int column) {
        return window.base() + fields.start(column);
    }

    @Override
    public int end(int column) {
        return window.base() + fields.end(column);
    }

    @Override
    public boolean mayBeNumber(int column) {
        return true;
    }

    @Override
    public boolean atEnd() throws IOException {
        return window.at(rowBytes) == ByteWindow.END;
    }

    private boolean readRow() throws IOException {
        var at = 0;
        while (true) {
            at = window.at(at) == quote ? readQuoted(at + 1) : readPlain(at);
            if (at == BROKEN) {
                return false;
            }
            if (window.at(at) == delimiter) {
                at++;
                continue;
            }
            contentBytes = at;
            rowBytes = at + window.lineEnd(at);
            rowLines++;
            return true;
        }
    }

    /** Where a value without quotes ends, or that the row is broken. */
    private int readPlain(int start) throws IOException {
        var at = start;
        while (true) {
            var next = window.at(at);
            if (next == delimiter || next == '\n' || next == '\r' || next == ByteWindow.END) {
                fields.add(start, at);
                return at;
            }
            if (next == ByteWindow.TOO_FAR) {
                return broken(defects.tooLong(line));
            }
            at++;
        }
    }

    /** Where a value in quotes ends, its closing quote included, or that the row is broken. */
    private int readQuoted(int start) throws IOException {
        var at = start;
        var doubled = false;
        while (true) {
            var next = window.at(at);
            if (next == quote) {
                if (window.at(at + 1) != quote) {
                    break;
                }
                doubled = true;
                at++;
            } else if (next == ByteWindow.END || next == ByteWindow.TOO_FAR) {
                return broken(unclosed(next));
            } else if (next == '\n' || (next == '\r' && window.at(at + 1) != '\n')) {
                rowLines++;
            }
            at++;
        }
        fields.addQuoted(start, at, doubled);
        var after = window.at(at + 1);
        if (after != delimiter && after != '\n' && after != '\r' && after != ByteWindow.END) {
            return broken(new RowProblem(
                    line,
                    "Value " + fields.count()
                            + ": text follows a closing quote. Double quotes that are part of a value.",
                    "stray-quote"));
        }
        return at + 1;
    }

    private RowProblem unclosed(int next) {
        return new RowProblem(
                line,
                "Value " + (fields.count() + 1) + ": a quote is opened and "
                        + (next == ByteWindow.END ? "never closed" : "not closed within the longest row")
                        + ". Close it, or double it if it is part of the value.",
                "unclosed-quote");
    }

    private int broken(RowProblem why) {
        problem = why;
        return BROKEN;
    }

    private void passEmptyLines() throws IOException {
        var bytes = window.lineEnd(0);
        while (bytes > 0) {
            window.advance(bytes);
            nextLine++;
            bytes = window.lineEnd(0);
        }
    }

    /** Goes past the line that is next, whatever it holds. */
    void passLine() throws IOException {
        rowLines = 1;
        rowBytes = window.restOfLine();
    }
}
