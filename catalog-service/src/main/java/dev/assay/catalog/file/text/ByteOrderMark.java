package dev.assay.catalog.file.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What some programs write before a text, to say its encoding: the character U+FEFF. */
enum ByteOrderMark {

    // Those of UTF-32 first: that of UTF-16LE begins like one of them.
    UTF_32LE(StandardCharsets.UTF_32LE),
    UTF_32BE(StandardCharsets.UTF_32BE),
    UTF_8(StandardCharsets.UTF_8),
    UTF_16LE(StandardCharsets.UTF_16LE),
    UTF_16BE(StandardCharsets.UTF_16BE);

    private final Charset charset;

    ByteOrderMark(Charset charset) {
        this.charset = charset;
    }

    Charset charset() {
        return charset;
    }

    /** In bytes. */
    int length() {
        return bytes().length;
    }

    /** The mark that some bytes begin with. */
    static @Nullable ByteOrderMark of(byte[] head) {
        for (var mark : values()) {
            var bytes = mark.bytes();
            if (head.length >= bytes.length && Arrays.equals(head, 0, bytes.length, bytes, 0, bytes.length)) {
                return mark;
            }
        }
        return null;
    }

    private byte[] bytes() {
        return "\uFEFF".getBytes(charset);
    }
}
