package dev.assay.catalog.file;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Rows of a file that is being taken, in a temporary file until all are checked. */
final class StagedRows implements AutoCloseable {

    private static final int BUFFER = 65_536;

    private final Path file = Files.createTempFile("assay-rows-", ".tmp");
    private final DataOutputStream out =
            new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
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

    void add(long line, byte[] row) throws IOException {
        if (rows == Integer.MAX_VALUE) {
            throw new BadFile("The file has more than 2^31-1 rows.");
        }
        out.writeLong(line);
        out.writeInt(row.length);
        out.write(row);
        rows++;
    }

    int rows() {
        return rows;
    }

    void each(Visitor visitor) throws IOException {
        out.flush();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            for (int number = 0; number < rows; number++) {
                var line = in.readLong();
                visitor.row(number, line, in.readNBytes(in.readInt()));
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}
