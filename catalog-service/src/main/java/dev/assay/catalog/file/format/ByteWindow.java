package dev.assay.catalog.file.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A stream seen through a window that begins where reading stands and grows as far as somebody looks ahead. */
final class ByteWindow {

    /** The stream ends here. */
    static final int END = -1;

    /** Farther ahead than may be looked. */
    static final int TOO_FAR = -2;

    private final InputStream in;
    private final int farthest;
    private byte[] buffer = new byte[65_536];
    private int base;
    private int limit;

    /**
     * @param farthest bytes that may be looked ahead
     */
    ByteWindow(InputStream in, int farthest) {
        this.in = in;
        this.farthest = farthest;
    }

    /** A byte from 0 to 255, {@link #END} or {@link #TOO_FAR}. */
    int at(int ahead) throws IOException {
        var index = base + ahead;
        return index < limit && ahead < farthest ? buffer[index] & 0xFF : fetch(ahead);
    }

    void advance(int bytes) {
        base += bytes;
    }

    /** What {@link #base()} is an index of, until the next look ahead. */
    byte[] bytes() {
        return buffer;
    }

    int base() {
        return base;
    }

    /** Bytes of the line end that is there; 0 if there is none. */
    int lineEnd(int ahead) throws IOException {
        return switch (at(ahead)) {
            case '\n' -> 1;
            case '\r' -> at(ahead + 1) == '\n' ? 2 : 1;
            default -> 0;
        };
    }

    /** Bytes to the next line. Goes on itself where a line is longer than may be looked ahead; what is left counts from there. */
    int restOfLine() throws IOException {
        var ahead = 0;
        while (true) {
            var next = at(ahead);
            if (next == TOO_FAR) {
                advance(ahead);
                ahead = 0;
            } else if (next == '\n' || next == '\r' || next == END) {
                return ahead + lineEnd(ahead);
            } else {
                ahead++;
            }
        }
    }

    private int fetch(int ahead) throws IOException {
        if (ahead >= farthest) {
            return TOO_FAR;
        }
        while (base + ahead >= limit) {
            if (limit == buffer.length) {
                makeRoom();
            }
            var read = in.read(buffer, limit, buffer.length - limit);
            if (read < 0) {
                return END;
            }
            limit += read;
        }
        return buffer[base + ahead] & 0xFF;
    }

    private void makeRoom() {
        if (base > 0) {
            System.arraycopy(buffer, base, buffer, 0, limit - base);
            limit -= base;
            base = 0;
        } else {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
    }
}
