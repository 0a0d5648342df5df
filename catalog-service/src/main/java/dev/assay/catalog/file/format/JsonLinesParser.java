package dev.assay.catalog.file.format;

import dev.assay.contracts.http.RowProblem;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON Lines: an object per line, whose keys are columns in the order in which they are first seen. Empty lines are passed
 * over. A bad line is told and spoils no other.
 */
final class JsonLinesParser implements RowParser {

    private final ByteWindow window;
    private final RowDefects defects;
    private final JsonColumns columns = new JsonColumns();
    private final JsonRow row = new JsonRow(columns);
    private int rowBytes;
    private long line;
    private @Nullable RowProblem problem;

    JsonLinesParser(ByteWindow window, RowDefects defects) {
        this.window = window;
        this.defects = defects;
    }

    @Override
    public boolean next() throws IOException {
        while (true) {
            window.advance(rowBytes);
            rowBytes = 0;
            if (window.at(0) == ByteWindow.END) {
                return false;
            }
            line++;
            problem = null;
            if (readLine()) {
                return true;
            }
        }
    }

    /** False if the line is empty. */
    private boolean readLine() throws IOException {
        var length = 0;
        var blank = true;
        for (var next = window.at(0); next != '\n' && next != ByteWindow.END; next = window.at(++length)) {
            if (next == ByteWindow.TOO_FAR) {
                problem = defects.tooLong(line);
                rowBytes = restOfLine();
                return true;
            }
            blank &= next == ' ' || next == '\t' || next == '\r';
        }
        rowBytes = window.at(length) == '\n' ? length + 1 : length;
        if (blank) {
            return false;
        }
        problem = defects.inText(line, window.bytes(), window.base(), window.base() + length);
        if (problem == null) {
            problem = row.read(line, window.bytes(), window.base(), length);
        }
        return true;
    }

    private int restOfLine() throws IOException {
        var ahead = 0;
        while (true) {
            switch (window.at(ahead)) {
                case ByteWindow.TOO_FAR -> {
                    window.advance(ahead);
                    ahead = 0;
                }
                case ByteWindow.END -> {
                    return ahead;
                }
                case '\n' -> {
                    return ahead + 1;
                }
                default -> ahead++;
            }
        }
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
        return columns.names();
    }

    @Override
    public int values() {
        return columns.count();
    }

    @Override
    public byte[] bytes() {
        return row.bytes();
    }

    @Override
    public int start(int column) {
        return row.start(column);
    }

    @Override
    public int end(int column) {
        return row.end(column);
    }

    @Override
    public boolean mayBeNumber(int column) {
        return row.isNumber(column);
    }

    @Override
    public boolean atEnd() throws IOException {
        return window.at(rowBytes) == ByteWindow.END;
    }
}
