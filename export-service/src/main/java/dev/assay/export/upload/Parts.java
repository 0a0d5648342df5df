package dev.assay.export.upload;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.assay.export.file.StructuredCsv;
import dev.assay.export.outcome.StoredOutcome;
import dev.assay.export.run.RunExport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/**
 * Cuts the structured CSV into parts, between records. Where it cuts depends on the outcomes, the first record and the size
 * alone, before compression, so that after a crash any version of any library cuts at the same places again.
 */
final class Parts {

    private final int size;
    private final Sink sink;
    private final StructuredCsv csv;
    private final ByteArrayOutputStream record = new ByteArrayOutputStream();
    private final ByteArrayOutputStream part = new ByteArrayOutputStream();
    private long rowsBefore;
    private long rowsInPart;
    private int nextNumber;

    /**
     * @param fromNumber number of the first record in the first part
     * @param size most bytes of a part; a record that is larger makes a part of its own
     */
    Parts(RunExport export, int fromNumber, int size, Sink sink) {
        this.size = size;
        this.sink = sink;
        this.nextNumber = fromNumber;
        var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(record);
        this.csv = new StructuredCsv(
                StructuredCsv.Rows.of(writer), export.name(), export.parameters(), UnaryOperator.identity());
    }

    /** Takes the parts one after the other. */
    @FunctionalInterface
    interface Sink {

        /**
         * Takes a part.
         *
         * @param gzip its CSV without a header, compressed
         * @param rows rows in it
         * @param nextNumber number of the first record that comes after it
         */
        void part(byte[] gzip, long rows, int nextNumber);
    }

    /** Adds a record. */
    void add(StoredOutcome outcome) throws IOException {
        csv.write(outcome);
        csv.end();
        if (part.size() > 0 && part.size() + record.size() > size) {
            cut();
        }
        record.writeTo(part);
        record.reset();
        rowsInPart += csv.rows() - rowsBefore;
        rowsBefore = csv.rows();
        nextNumber = outcome.number() + 1;
    }

    /** Ends the last part. */
    void end() {
        if (part.size() > 0) {
            cut();
        }
    }

    private void cut() {
        sink.part(compressed(), rowsInPart, nextNumber);
        part.reset();
        rowsInPart = 0;
    }

    private byte[] compressed() {
        var compressed = new ByteArrayOutputStream(part.size() / 4);
        try (var gzip = new GZIPOutputStream(compressed, 1 << 16)) {
            part.writeTo(gzip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
