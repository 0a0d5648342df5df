package dev.assay.sandbox.salesforce.externaldata;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Files read one after the other, each opened when its turn comes. Unlike {@link java.io.SequenceInputStream} it says at the end of a file
 * that more is available, which a reader of several gzip members relies on.
 */
final class JoinedParts extends InputStream {

    private final Deque<Path> waiting;
    private InputStream current = InputStream.nullInputStream();

    JoinedParts(List<Path> files) {
        this.waiting = new ArrayDeque<>(files);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var count = current.read(into, offset, length);
        while (count < 0 && !waiting.isEmpty()) {
            current.close();
            current = Files.newInputStream(waiting.remove());
            count = current.read(into, offset, length);
        }
        return count;
    }

    @Override
    public int available() throws IOException {
        var available = current.available();
        return available == 0 && !waiting.isEmpty() ? 1 : available;
    }

    @Override
    public void close() throws IOException {
        waiting.clear();
        current.close();
    }
}
