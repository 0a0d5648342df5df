package dev.assay.catalog.file;

import dev.assay.catalog.file.format.RowParser;
import java.util.Arrays;

/** A row as it is kept, encoded into the same memory as the one before. */
final class RowBytes {

    private byte[] bytes = new byte[8_192];
    private int length;

    /** Encodes a row: see {@link RowCodec}. */
    RowBytes encode(RowParser row) {
        length = 0;
        var from = row.bytes();
        for (int column = 0; column < row.values(); column++) {
            var start = row.start(column);
            var size = row.end(column) - start;
            reserve(size + 5);
            writeLength(size);
            System.arraycopy(from, start, bytes, length, size);
            length += size;
        }
        return this;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    private void writeLength(int size) {
        var left = size;
        while (left > 0x7F) {
            bytes[length++] = (byte) ((left & 0x7F) | 0x80);
            left >>>= 7;
        }
        bytes[length++] = (byte) left;
    }
}
