package dev.assay.export.content;

import dev.assay.export.run.PlannedColumn;
import dev.assay.salesforce.externaldata.Column;
import dev.assay.salesforce.wave.Wave;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one upload. They are written once to find out whether they fit, then once more into parts, and must be the same
 * each time.
 */
public interface Content {

    /**
     * Decides what the columns are, and looks at every row.
     *
     * @param sink sees the rows; nothing is sent
     */
    void survey(Sink sink) throws IOException;

    /** The columns, in the order of a row's cells; asked for after the survey, or when they were decided before. */
    List<Column> columns();

    /** What was decided about the columns and has to be kept; absent where they are always the same. */
    default @Nullable List<PlannedColumn> plan() {
        return null;
    }

    /** What the survey found that is no reason to stop. */
    default Remarks remarks() {
        return Remarks.NONE;
    }

    /**
     * Writes the rows of records from a number on, in record order.
     *
     * @throws IOException if the sink throws it
     */
    void write(int fromNumber, Sink sink) throws IOException;

    /** What a cell holds, for people: a column's label, or the response field in a row of the structured CSV. */
    String field(int position, List<String> row);

    /**
     * How many rows of this upload a version of the dataset holds, as far as they can be told from others.
     *
     * @param dataset the org's id of the dataset
     * @param version the org's id of its version
     */
    long count(Wave wave, String dataset, String version) throws IOException;

    /** Takes rows. */
    interface Sink {

        /** Takes a row of the record at hand; its first cell is the record's id. */
        void row(List<String> cells);

        /** Ends a record: none of its rows follows. */
        void endOfRecord(int number) throws IOException;
    }
}
