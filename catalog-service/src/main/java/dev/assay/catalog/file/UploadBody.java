package dev.assay.catalog.file;

import dev.assay.service.problem.ProblemException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file as it arrives. When it breaks off, that is the sender's trouble and no surprise of ours. */
final class UploadBody extends FilterInputStream {

    UploadBody(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException gone) {
            throw brokenOff();
        }
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        try {
            return super.read(to, offset, length);
        } catch (IOException gone) {
            throw brokenOff();
        }
    }

    private static ProblemException brokenOff() {
        return new ProblemException(
                400, "upload-broken-off", "The file did not arrive whole, and nothing of it was kept. Send it again.");
    }
}
