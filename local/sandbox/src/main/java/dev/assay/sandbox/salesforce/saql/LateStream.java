package dev.assay.sandbox.salesforce.saql;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The body of an answer, begun only when something is to be sent: until then the answer can still become an error. */
final class LateStream extends OutputStream {

    private static final int BUFFER = 1 << 16;

    private final ServerResponse response;
    private final boolean zipped;
    private @Nullable OutputStream out;

    LateStream(ServerResponse response, boolean zipped) {
        this.response = response;
        this.zipped = zipped;
    }

    private OutputStream out() throws IOException {
        if (out == null) {
            if (zipped) {
                response.header(HeaderNames.CONTENT_ENCODING, "gzip");
            }
            out = zipped ? new PlainZip(response.outputStream()) : response.outputStream();
        }
        return out;
    }

    @Override
    public void write(int b) throws IOException {
        out().write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out().write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        out().close();
    }

    /** Zipped as asked, but made no smaller: whoever reads is on the same machine. */
    private static final class PlainZip extends GZIPOutputStream {

        PlainZip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.NO_COMPRESSION);
        }
    }
}
