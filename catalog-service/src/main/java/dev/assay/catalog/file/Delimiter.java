package dev.assay.catalog.file;

import java.io.IOException;

/** Which character parts the values of a file: the one that its header has most of. */
final class Delimiter {

    private static final byte[] KNOWN = {',', ';', '\t'};

    private Delimiter() {}

    /** Comma when the header has none of those known. */
    static int detect(ByteWindow window) throws IOException {
        var counts = new int[KNOWN.length];
        var quoted = false;
        for (int at = 0; ; at++) {
            var next = window.at(at);
            if (next < 0 || (!quoted && (next == '\n' || next == '\r'))) {
                break;
            }
            quoted ^= next == '"';
            for (int i = 0; !quoted && i < KNOWN.length; i++) {
                counts[i] += next == KNOWN[i] ? 1 : 0;
            }
        }
        var best = 0;
        for (int i = 1; i < KNOWN.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return KNOWN[best];
    }
}
