package dev.assay.catalog.file.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.IntUnaryOperator;

/** Text of one encoding as UTF-8; what cannot be decoded becomes the byte 0xFF. */
final class Transcoder {

    private static final int BUFFER = 65_536;

    /** The most that one step writes: a character pair is four bytes, and one may wait from the step before. */
    private static final int ROOM = 3 * BUFFER + 8;

    private final InputStream in;
    private final IntUnaryOperator counted;
    private final CharsetDecoder decoder;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER);
    private final ByteBuffer out = ByteBuffer.allocate(ROOM).limit(0);
    private final ByteBuffer bytes;
    private boolean ended;
    private boolean done;

    /**
     * @param head what was read of the stream already
     * @param counted told of each read
     */
    Transcoder(InputStream in, Charset charset, byte[] head, IntUnaryOperator counted) {
        this.in = in;
        this.counted = counted;
        this.decoder = charset.newDecoder();
        this.bytes =
                ByteBuffer.allocate(Math.max(BUFFER, head.length)).put(head).flip();
    }

    int read(byte[] to, int offset, int length) throws IOException {
        while (!out.hasRemaining()) {
            if (done) {
                return -1;
            }
            step();
        }
        var copied = Math.min(length, out.remaining());
        out.get(to, offset, copied);
        return copied;
    }

    private void step() throws IOException {
        out.clear();
        var result = decoder.decode(bytes, chars, ended);
        if (result.isError()) {
            encode(false);
            out.put((byte) 0xFF);
            bytes.position(bytes.position() + result.length());
        } else if (result.isUnderflow() && !ended) {
            encode(false);
            fetch();
        } else if (result.isUnderflow()) {
            decoder.flush(chars);
            encode(true);
            done = true;
        } else {
            encode(false);
        }
        out.flip();
    }

    /** A half of a pair at the end of what is there waits for the other. */
    private void encode(boolean last) {
        chars.flip();
        var result = encoder.encode(chars, out, last);
        while (result.isError()) {
            out.put((byte) 0xFF);
            chars.position(chars.position() + result.length());
            result = encoder.encode(chars, out, last);
        }
        chars.compact();
    }

    private void fetch() throws IOException {
        bytes.compact();
        var read = counted.applyAsInt(in.read(bytes.array(), bytes.position(), bytes.remaining()));
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
    }
}
