package dev.assay.catalog.file.text;

/** Well-formed UTF-8, as Unicode's table 3-7 has it: no overlong forms, no halves of a surrogate pair. */
public final class Utf8 {

    private Utf8() {}

    /** What some bytes are. */
    public enum Kind {
        TEXT,

        /** Text that has the control character NUL. */
        WITH_NUL,

        /** No text. */
        MALFORMED
    }

    /** What a part of some bytes is. */
    public static Kind kind(byte[] bytes, int from, int to) {
        var nul = false;
        var at = from;
        while (at < to) {
            if (bytes[at] > 0) {
                at++;
                continue;
            }
            var length = sequence(bytes, at, to);
            if (length <= 0) {
                return Kind.MALFORMED;
            }
            nul |= bytes[at] == 0;
            at += length;
        }
        return nul ? Kind.WITH_NUL : Kind.TEXT;
    }

    /** Bytes of the character that begins there; 0 if none does, -1 if the end cuts one off. */
    static int sequence(byte[] bytes, int at, int end) {
        var first = bytes[at] & 0xFF;
        if (first < 0x80) {
            return 1;
        }
        var length = first < 0xC2 || first > 0xF4 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        for (int i = 1; i < length; i++) {
            if (at + i >= end) {
                return -1;
            }
            var next = bytes[at + i] & 0xFF;
            if (next < lowest(first, i) || next > highest(first, i)) {
                return 0;
            }
        }
        return length;
    }

    private static int lowest(int first, int place) {
        if (place > 1) {
            return 0x80;
        }
        return first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    }

    private static int highest(int first, int place) {
        if (place > 1) {
            return 0xBF;
        }
        return first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    }
}
