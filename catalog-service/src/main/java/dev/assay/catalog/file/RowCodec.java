package dev.assay.catalog.file;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How a row is kept: per column the length of its value as a variable-length number, then the value in UTF-8. A row that ends
 * early has no value in the columns that are left: they were first seen after it.
 */
final class RowCodec {

    private RowCodec() {}

    /**
     * Some values of a row.
     *
     * @param from where the row begins
     * @param end where it ends
     * @param wanted ascending columns
     * @param values receives one value per wanted column; null for one that is empty
     */
    static void decode(byte[] bytes, int from, int end, int[] wanted, @Nullable String[] values) {
        var at = from;
        var column = 0;
        for (int i = 0; i < wanted.length; i++) {
            values[i] = null;
            while (at < end) {
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
}
