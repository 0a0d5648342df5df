package dev.assay.catalog.stream;

import dev.assay.catalog.dataset.Row;
import dev.assay.catalog.dataset.Unreadable;
import dev.assay.contracts.Json;
import dev.assay.contracts.Reason;
import dev.assay.contracts.http.StreamedRecord;
import dev.assay.salesforce.OrgFailure;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lines of records. A problem that lasts is the last line; after one that may pass the stream just breaks off. */
final class RecordLines implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RecordLines.class);
    private static final int BUFFER = 1 << 16;

    private final OutputStream out;

    RecordLines(OutputStream out) {
        this.out = new BufferedOutputStream(out, BUFFER);
    }

    void write(int number, Row row) throws IOException {
        line(new StreamedRecord(number, row.id(), row.name(), row.fields()));
    }

    /**
     * Ends the stream before its time.
     *
     * @throws IOException so that the connection breaks, when the same may go well later
     */
    void end(RuntimeException cause) throws IOException {
        var reason =
                switch (cause) {
                    case Unreadable unreadable -> unreadable.reason();
                    case OrgFailure org
                    when org.lasting() ->
                        new Reason(
                                org.dailyLimit() ? "org-daily-limit" : "org-refuses", String.valueOf(org.getMessage()));
                    default -> null;
                };
        if (reason == null) {
            log.warn("A stream of records breaks off", cause);
            throw new IOException("The source failed in the middle of a stream", cause);
        }
        line(Map.of("problem", reason));
        finish();
    }

    void finish() throws IOException {
        out.flush();
    }

    private void line(Object value) throws IOException {
        out.write(Json.MAPPER.writeValueAsBytes(value));
        out.write('\n');
    }

    /** Leaves what is not flushed: half a stream must not look like a whole one. */
    @Override
    public void close() {}
}
