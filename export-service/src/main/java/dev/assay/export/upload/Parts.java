package dev.assay.export.upload;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.assay.export.content.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Cuts rows into parts, between records. Where it cuts depends on the rows, the first record and the size alone, before
 * compression, so that after a crash any version of any library cuts at the same places again.
 */
final class Parts implements Content.Sink {

    private final int size;
    private final Receiver receiver;
    private final CsvWriter csv;
    private final ByteArrayOutputStream record = new ByteArrayOutputStream();
    private final ByteArrayOutputStream part = new ByteArrayOutputStream();
    private int rowsInRecord;
    private long rowsInPart;
    private int nextNumber;

    /**
     * @param fromNumber number of the first record in the first part
     * @param size most bytes of a part; a record that is larger makes a part of its own
     */
    Parts(int fromNumber, int size, Receiver receiver) {
        this.size = size;
        this.receiver = receiver;
        this.nextNumber = fromNumber;
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(record);
    }

    /** Takes the parts one after the other. */
    @FunctionalInterface
    interface Receiver {

        /**
         * Takes a part.
         *
         * @param gzip its CSV without a header, compressed
         * @param rows rows in it
         * @param nextNumber number of the first record that comes after it
         */
        void part(byte[] gzip, long rows, int nextNumber);
    }

    @Override
    public void row(List<String> cells) {
        csv.writeRecord(cells);
        rowsInRecord++;
    }

    @Override
    public void endOfRecord(int number) throws IOException {
        csv.flush();
        if (part.size() > 0 && part.size() + record.size() > size) {
            cut();
        }
        record.writeTo(part);
        record.reset();
        rowsInPart += rowsInRecord;
        rowsInRecord = 0;
        nextNumber = number + 1;
    }

    /** Ends the last part. */
    void end() {
        if (part.size() > 0) {
            cut();
        }
    }

    private void cut() {
        receiver.part(compressed(), rowsInPart, nextNumber);
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
