package dev.assay.catalog.file;

import dev.assay.service.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** A file as it arrives. When it breaks off, that is the sender's trouble and no surprise of ours. */
final class UploadBody extends FilterInputStream {

    private UploadBody(InputStream in) {
        super(in);
    }

    /** The body of a request that is no form. */
    static UploadBody of(HttpServletRequest request) throws IOException {
        var type = request.getContentType();
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            throw asForm();
        }
        return new UploadBody(request.getInputStream());
    }

    /** What those are told who send a file as a form. */
    static ProblemException asForm() {
        return new ProblemException(
                415,
                "file-as-form",
                "Send the file itself as the body, with Content-Type text/csv, application/x-ndjson or"
                        + " application/octet-stream, not as a form.");
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
