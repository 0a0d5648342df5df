package dev.assay.sandbox.salesforce.fault;

import io.helidon.webserver.CloseConnectionException;
import java.io.IOException;
import java.io.OutputStream;

/** Closes the connection after some bytes, and at the latest instead of the end. */
final class CutStream extends OutputStream {

    private final OutputStream out;
    private long left;

    /** Lets through so many bytes. */
    CutStream(OutputStream out, long bytes) {
        this.out = out;
        this.left = bytes;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (left > 0) {
            var through = (int) Math.min(left, length);
            out.write(bytes, offset, through);
            left -= through;
        }
        if (left <= 0) {
            close();
        }
    }

    @Override
    public void close() throws IOException {
        if (left >= 0) {
            left = -1;
            out.flush();
        }
        throw new CloseConnectionException("A cut connection was ordered");
    }
}
