package dev.assay.catalog.file;

import dev.assay.catalog.file.text.BadFile;
import java.io.IOException;

/** Rows of a file that is being taken, in a temporary file until all are checked. */
final class StagedRows implements AutoCloseable {

    private final Scratch scratch = new Scratch(262_144);
    private int rows;

    StagedRows() throws IOException {}

    /** What is done with each row. */
    interface Visitor {

        /**
         * Takes a row.
         *
         * @param number from 0
         * @param line where it begins in the file
         * @param row as it is kept
         */
        void row(int number, long line, byte[] row) throws IOException;
    }

    void add(long line, RowBytes row) throws IOException {
        if (rows == Integer.MAX_VALUE) {
            throw new BadFile("The file has more than 2^31-1 rows.");
        }
        var out = scratch.out();
        out.writeLong(line);
        out.writeInt(row.length());
        out.write(row.bytes(), 0, row.length());
        rows++;
    }

    int rows() {
        return rows;
    }

    void each(Visitor visitor) throws IOException {
        var in = scratch.in();
        for (int number = 0; number < rows; number++) {
            var line = in.readLong();
            visitor.row(number, line, in.readNBytes(in.readInt()));
        }
    }

    @Override
    public void close() throws IOException {
        scratch.close();
    }
}
