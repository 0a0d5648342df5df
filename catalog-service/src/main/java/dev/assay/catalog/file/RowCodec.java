package dev.assay.catalog.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** How a row is kept: per column the length of its value as a variable-length number, then the value in UTF-8. */
final class RowCodec {

    private RowCodec() {}

    /** A row as it is kept. */
    static byte[] encoded(CsvParser row) {
        var out = new ByteArrayOutputStream(256);
        for (int column = 0; column < row.fields(); column++) {
            var length = row.end(column) - row.start(column);
            writeLength(out, length);
            out.write(row.bytes(), row.start(column), length);
        }
        return out.toByteArray();
    }

    /**
     * Some values of a row.
     *
     * @param from where the row begins
     * @param wanted ascending columns
     * @param values receives one value per wanted column; null for one that is empty
     */
    static void decode(byte[] bytes, int from, int[] wanted, @Nullable String[] values) {
        var at = from;
        var column = 0;
        for (int i = 0; i < wanted.length; i++) {
            while (true) {
                var length = 0;
                var shift = 0;
                int part;
                do {
                    part = bytes[at++];
                    length |= (part & 0x7F) << shift;
                    shift += 7;
                } while (part < 0);
                var value = at;
                at += length;
                if (column++ == wanted[i]) {
                    values[i] = length == 0 ? null : new String(bytes, value, length, StandardCharsets.UTF_8);
                    break;
                }
            }
        }
    }

    private static void writeLength(ByteArrayOutputStream out, int length) {
        var left = length;
        while (left > 0x7F) {
            out.write((left & 0x7F) | 0x80);
            left >>>= 7;
        }
        out.write(left);
    }
}
