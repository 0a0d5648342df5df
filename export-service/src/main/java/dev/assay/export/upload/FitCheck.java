package dev.assay.export.upload;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.assay.contracts.Reason;
import dev.assay.export.content.Content;
import dev.assay.salesforce.externaldata.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Finds out whether every row fits into the dataset's columns, before anything is sent, and how much there is of them. */
final class FitCheck implements Content.Sink {

    /** Most problems that are told one by one. */
    static final int MOST_TOLD = 100;

    private static final int LONGEST_ROW = 400_000;
    private static final long MOST_BYTES = 40L << 30;
    private static final int LONGEST_ID = 80;

    private final BiFunction<Integer, List<String>, String> field;
    private final Counting counting = new Counting();
    private final CsvWriter csv =
            CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(counting);
    private final List<Reason> problems = new ArrayList<>();
    private long rows;
    private long untold;

    /**
     * @param field what a row's cell at a position holds, for people
     */
    FitCheck(BiFunction<Integer, List<String>, String> field) {
        this.field = field;
    }

    @Override
    public void row(List<String> cells) {
        rows++;
        csv.writeRecord(cells);
        var length = 0;
        for (int position = 0; position < cells.size(); position++) {
            var cell = cells.get(position);
            length += cell.length();
            if (cell.length() > Column.LONGEST_TEXT) {
                problem(
                        "value-too-long",
                        "Record %s: %s has %,d characters, %,d are taken. Ask for shorter answers in the prompt or the schema."
                                .formatted(
                                        abbreviated(cells.getFirst()),
                                        abbreviated(field.apply(position, cells)),
                                        cell.length(),
                                        Column.LONGEST_TEXT));
            }
        }
        if (length > LONGEST_ROW) {
            problem(
                    "record-too-long",
                    "Record %s: its row has %,d characters, %,d are taken. Choose fewer fields, or ask for shorter answers."
                            .formatted(abbreviated(cells.getFirst()), length, LONGEST_ROW));
        }
    }

    @Override
    public void endOfRecord(int number) {}

    /** Rows seen. */
    long rows() {
        return rows;
    }

    /** Bytes of their CSV. */
    long bytes() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("counting writes nowhere", e);
        }
        return counting.bytes;
    }

    /** What does not fit, the first hundred one by one. */
    List<Reason> problems() {
        var all = new ArrayList<>(problems);
        if (untold > 0) {
            all.add(new Reason("more-problems", "%,d more values do not fit.".formatted(untold)));
        }
        if (bytes() > MOST_BYTES) {
            all.add(new Reason(
                    "upload-too-large",
                    "The rows have %,d bytes, the org takes %,d in one upload. Run fewer records at a time."
                            .formatted(bytes(), MOST_BYTES)));
        }
        return all;
    }

    private void problem(String code, String message) {
        if (problems.size() < MOST_TOLD) {
            problems.add(new Reason(code, message));
        } else {
            untold++;
        }
    }

    private static String abbreviated(String text) {
        return text.length() <= LONGEST_ID ? text : text.substring(0, LONGEST_ID) + "…";
    }

    private static final class Counting extends OutputStream {
        private long bytes;

        @Override
        public void write(int octet) {
            bytes++;
        }

        @Override
        public void write(byte[] octets, int from, int length) {
            bytes += length;
        }
    }
}
