package dev.assay.catalog.file.format;

import dev.assay.contracts.http.RowProblem;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a file's rows one at a time, with memory for the longest row only. A bad row is told and passed over. */
public interface RowParser {

    /** Goes to the next row; false at the end. */
    boolean next() throws IOException;

    /** The line where the row begins, from 1. */
    long line();

    /** Why the row cannot be taken; null when it can. */
    @Nullable RowProblem problem();

    /** The names of the columns, as far as they are known. */
    List<String> columns();

    /** How many columns, from the first, the row may have values of. */
    int values();

    /** What {@link #start} and {@link #end} are indexes of, until the next row. */
    byte[] bytes();

    /** Where the value of a column begins, in UTF-8. */
    int start(int column);

    /** Where the value of a column ends; where it begins if there is none. */
    int end(int column);

    /** Whether a value that looks like a number is one. */
    boolean mayBeNumber(int column);

    /** Whether the file ends with the row. */
    boolean atEnd() throws IOException;
}
