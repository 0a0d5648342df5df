package dev.assay.execution.worker.intake;

import java.util.Base64;
import java.util.BitSet;

/** Which offsets past a watermark are done, as text for the metadata of a committed offset. */
final class DoneBitmap {

    /** Past the watermark a window takes no offset from here on: the metadata of an offset holds 4,096 characters by default. */
    static final int REACH = 24_000;

    private static final String VERSION = "1:";

    private DoneBitmap() {}

    /** Bit 0 is the watermark itself; empty text when nothing past it is done. */
    static String write(BitSet done) {
        return done.isEmpty() ? "" : VERSION + Base64.getEncoder().encodeToString(done.toByteArray());
    }

    /** Reads what was written; text that is none of ours marks nothing, so its tasks are called again. */
    static BitSet read(String metadata) {
        if (!metadata.startsWith(VERSION)) {
            return new BitSet();
        }
        try {
            return BitSet.valueOf(Base64.getDecoder().decode(metadata.substring(VERSION.length())));
        } catch (IllegalArgumentException damaged) {
            return new BitSet();
        }
    }
}
