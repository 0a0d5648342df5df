package dev.assay.catalog.file.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Which encoding bytes without a byte order mark are in.
 *
 * <p>UTF-16 is known by its zero bytes, which stand in every other place; UTF-8 by its sequences, which other encodings hardly
 * ever form by chance, so a few broken ones do not count against many whole ones. What remains is an older encoding: one of
 * another script if bytes beyond ASCII stand together and the detector names one that can decode all of it, else
 * windows-1252, which Western programs write and which has ISO-8859-1's letters.
 */
final class Guess {

    static final Charset WESTERN = Charset.forName("windows-1252");

    private static final double MOSTLY = 0.65;

    /** Bytes beyond ASCII that tell one script from another; with fewer any guess would be luck. */
    private static final int FEWEST = 8;

    private Guess() {}

    /** UTF-16 in either order, if that is what it looks like; else null. */
    static @Nullable Charset wide(byte[] head) {
        var zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            zeros[i & 1] += head[i] == 0 ? 1 : 0;
        }
        var all = zeros[0] + zeros[1];
        if (all < 3 || all * 10L < head.length || Math.min(zeros[0], zeros[1]) * 8L > all) {
            return null;
        }
        var charset = zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        return decodes(head, charset) ? charset : null;
    }

    /** The encoding of bytes of which some are beyond ASCII. */
    static Charset narrow(byte[] bytes) {
        return looksLikeUtf8(bytes) ? StandardCharsets.UTF_8 : older(bytes);
    }

    private static boolean looksLikeUtf8(byte[] bytes) {
        var whole = 0;
        var broken = 0;
        for (int at = 0; at < bytes.length; ) {
            var length = Utf8.sequence(bytes, at, bytes.length);
            if (length < 0) {
                break;
            }
            whole += length > 1 ? 1 : 0;
            broken += length == 0 ? 1 : 0;
            at += Math.max(1, length);
        }
        return whole >= broken;
    }

    private static Charset older(byte[] bytes) {
        var detector = new UniversalDetector();
        detector.handleData(bytes);
        detector.dataEnd();
        var name = detector.getDetectedCharset();
        if (name == null || !Charset.isSupported(name) || !otherScript(bytes)) {
            return WESTERN;
        }
        var charset = Charset.forName(name);
        return decodes(bytes, charset) ? charset : WESTERN;
    }

    /** Western text has accents here and there; in other scripts most bytes beyond ASCII stand beside another. */
    private static boolean otherScript(byte[] bytes) {
        var beyond = 0;
        var beside = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                beyond++;
                beside += (i > 0 && bytes[i - 1] < 0) || (i + 1 < bytes.length && bytes[i + 1] < 0) ? 1 : 0;
            }
        }
        return beyond >= FEWEST && beside > MOSTLY * beyond;
    }

    /** Whether all of it is text; a character that the end cuts off does no harm. */
    private static boolean decodes(byte[] bytes, Charset charset) {
        var in = ByteBuffer.wrap(bytes);
        return !charset.newDecoder()
                .decode(in, CharBuffer.allocate(bytes.length * 2), false)
                .isError();
    }
}
