package dev.assay.sandbox.salesforce.saql;

import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** The body of an answer, begun only when something is to be sent: until then the answer can still become an error. */
final class LateStream extends OutputStream {

    private final ServerResponse response;
    private @Nullable OutputStream out;

    LateStream(ServerResponse response) {
        this.response = response;
    }

    private OutputStream out() {
        if (out == null) {
            out = response.outputStream();
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
}
