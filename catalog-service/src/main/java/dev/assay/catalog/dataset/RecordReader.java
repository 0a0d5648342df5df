package dev.assay.catalog.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of a {@link RecordQuery}, numbered from 0 in a stable order: asked again, in another process, later, each
 * number is the same record. Not thread-safe.
 */
public interface RecordReader extends AutoCloseable {

    /**
     * Counts the records and checks that the selection can be read.
     *
     * @throws Unreadable if there are none, or some that were asked for by value are missing or ambiguous
     */
    int total();

    /**
     * Reads some records.
     *
     * @param number the first one's number
     * @param cursor what {@link #cursorAfter} says of the record before it; null at the start
     * @param size how many; fewer only where the selection ends
     * @throws Unreadable if the records are not what they should be
     */
    List<Row> read(int number, @Nullable String cursor, int size);

    /** Where reading goes on after a record, in the source's own words; null when the number alone says it. */
    @Nullable String cursorAfter(Row row);

    /**
     * Reads some records once more.
     *
     * @param from the first one's number
     * @param to one past the last one's number
     * @throws Unreadable if the records are not what they should be
     */
    List<Row> reread(int from, int to);

    @Override
    void close();
}
