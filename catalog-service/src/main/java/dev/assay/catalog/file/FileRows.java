package dev.assay.catalog.file;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Goes through the rows of a version, one chunk in memory at a time. Not thread-safe. */
final class FileRows {

    private final FileVersions versions;
    private final FileVersion version;
    private final int[] columns;
    private final @Nullable String[] values;
    private byte[] chunk = {};
    private int chunkNumber = -1;
    private int position;
    private int nextRow;

    /**
     * @param columns ascending; the ones that are read of each row
     */
    FileRows(FileVersions versions, FileVersion version, int... columns) {
        this.versions = versions;
        this.version = version;
        this.columns = columns;
        this.values = new @Nullable String[columns.length];
    }

    /** Makes a row the next one; quick if it is the one after the last, or in the same chunk. */
    void seek(int row) {
        if (row == nextRow && chunkNumber >= 0) {
            return;
        }
        var wanted = version.chunkOf(row);
        if (wanted != chunkNumber || row < nextRow) {
            open(wanted);
        }
        while (nextRow < row) {
            pass();
        }
    }

    /** Reads the next row; false when there is none. */
    boolean next() {
        if (nextRow >= version.rows()) {
            return false;
        }
        if (chunkNumber < 0 || position >= chunk.length) {
            open(chunkNumber + 1);
        }
        var from = position + Integer.BYTES;
        pass();
        RowCodec.decode(chunk, from, position, columns, values);
        return true;
    }

    /** The number of the row that was read last. */
    int row() {
        return nextRow - 1;
    }

    /** A value of the row that was read last, by its place among the columns; null when it is empty. */
    @Nullable String value(int place) {
        return values[place];
    }

    private void open(int number) {
        chunk = versions.rows(version.id(), number);
        chunkNumber = number;
        position = 0;
        nextRow = version.chunkStarts().get(number);
    }

    private void pass() {
        position += Integer.BYTES + ByteBuffer.wrap(chunk).getInt(position);
        nextRow++;
    }
}
