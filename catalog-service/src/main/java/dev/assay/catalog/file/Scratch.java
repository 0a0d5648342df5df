package dev.assay.catalog.file;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** A temporary file that is written, then read, any number of times. It goes with the process, however that ends. */
final class Scratch implements AutoCloseable {

    private final FileChannel channel;
    private final DataOutputStream out;
    private final int buffer;

    /**
     * @param buffer bytes that are gathered in memory
     */
    Scratch(int buffer) throws IOException {
        this.buffer = buffer;
        var file = Files.createTempFile("assay-", ".tmp");
        this.channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        this.out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), buffer));
    }

    DataOutputStream out() {
        return out;
    }

    /** What was written so far, from its beginning. */
    DataInputStream in() throws IOException {
        out.flush();
        return new DataInputStream(new BufferedInputStream(new FromStart(channel), buffer));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Reads without moving the place where the channel writes. */
    private static final class FromStart extends InputStream {

        private final FileChannel channel;
        private final byte[] single = new byte[1];
        private long position;

        private FromStart(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read() throws IOException {
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            var read = channel.read(ByteBuffer.wrap(to, offset, length), position);
            position += Math.max(0, read);
            return read;
        }
    }
}
