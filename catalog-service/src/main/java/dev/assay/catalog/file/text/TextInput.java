package dev.assay.catalog.file.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file in UTF-8, without its byte order mark, whatever its encoding. What cannot be decoded becomes the byte
 * 0xFF, which no UTF-8 has, so that whoever reads knows where it was.
 *
 * <p>The encoding is found by looking at the first bytes. Where those are all ASCII, they pass as they are, and it is found at
 * the first byte that is not.
 */
public final class TextInput extends InputStream {

    private static final int LOOKED_AT = 262_144;
    private static final byte[] NOTHING = {};

    private final InputStream in;
    private final byte[] single = new byte[1];
    private boolean marked;
    private @Nullable Charset charset;
    private @Nullable Transcoder transcoder;
    private byte[] ahead;
    private int position;
    private long bytes;

    /**
     * @param asked the encoding, if somebody knows; else it is found
     * @throws BadFile if the file's byte order mark contradicts
     */
    public TextInput(InputStream in, @Nullable Charset asked) throws IOException {
        this.in = in;
        this.ahead = fetch();
        var mark = ByteOrderMark.of(ahead);
        if (mark != null) {
            marked = true;
            position = mark.length();
            decide(mark.charset());
            if (asked != null && !decidedAs(asked)) {
                throw new BadFile("The file begins with the byte order mark of "
                        + mark.charset().name() + ", but was to be read as " + asked.name()
                        + ". Leave the encoding out, and it is read as its mark says.");
            }
        } else {
            decideWithoutMark(asked);
        }
    }

    /** The encoding, as far as the file has been read; ASCII alone counts as UTF-8. */
    public Charset encoding() {
        return charset == null ? StandardCharsets.UTF_8 : charset;
    }

    /** Whether the file began with a byte order mark. */
    public boolean marked() {
        return marked;
    }

    /** Bytes of the file, once it was read to its end. */
    public long bytes() {
        return bytes;
    }

    @Override
    public int read() throws IOException {
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (transcoder != null) {
            return transcoder.read(to, offset, length);
        }
        var available = ahead.length - position;
        if (available == 0 && charset != null) {
            return counted(in.read(to, offset, length));
        }
        if (available == 0) {
            ahead = fetch();
            position = 0;
            available = ahead.length;
        }
        if (available == 0) {
            return -1;
        }
        if (charset == null) {
            available = asciiAhead(length);
            if (available == 0) {
                refill();
                decide(Guess.narrow(ahead));
                return read(to, offset, length);
            }
        }
        var copied = Math.min(available, length);
        System.arraycopy(ahead, position, to, offset, copied);
        position += copied;
        return copied;
    }

    /** UTF-16 of unsaid order is most often what Windows writes. */
    private void decideWithoutMark(@Nullable Charset asked) {
        var either = StandardCharsets.UTF_16.equals(asked);
        var found = asked == null || either ? Guess.wide(ahead) : asked;
        if (found != null) {
            decide(found);
        } else if (either) {
            decide(StandardCharsets.UTF_16LE);
        }
    }

    private boolean decidedAs(Charset asked) {
        return asked.equals(charset)
                || asked.equals(StandardCharsets.UTF_16)
                || asked.name().equals("UTF-32");
    }

    private void decide(Charset found) {
        charset = found;
        if (!found.equals(StandardCharsets.UTF_8)) {
            transcoder = new Transcoder(in, found, Arrays.copyOfRange(ahead, position, ahead.length), this::counted);
            ahead = NOTHING;
            position = 0;
        }
    }

    private int asciiAhead(int most) {
        var at = position;
        var end = Math.min(ahead.length, position + most);
        while (at < end && ahead[at] >= 0) {
            at++;
        }
        return at - position;
    }

    /** Looks as far ahead from here as at the beginning. */
    private void refill() throws IOException {
        var left = Arrays.copyOfRange(ahead, position, ahead.length);
        var more = in.readNBytes(LOOKED_AT - left.length);
        bytes += more.length;
        ahead = Arrays.copyOf(left, left.length + more.length);
        System.arraycopy(more, 0, ahead, left.length, more.length);
        position = 0;
    }

    private byte[] fetch() throws IOException {
        var fetched = in.readNBytes(LOOKED_AT);
        bytes += fetched.length;
        return fetched;
    }

    private int counted(int read) {
        bytes += Math.max(0, read);
        return read;
    }
}
