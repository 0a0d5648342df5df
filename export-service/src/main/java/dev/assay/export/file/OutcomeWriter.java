package dev.assay.export.file;

import dev.assay.export.outcome.StoredOutcome;
import java.io.IOException;

/** Writes outcomes in one form, one after the other. */
interface OutcomeWriter {

    /** Writes what stands before the first outcome. */
    void begin() throws IOException;

    /** Writes one outcome. */
    void write(StoredOutcome outcome) throws IOException;

    /** Hands on what is still held back. */
    void end() throws IOException;

    /** Rows written so far, what stands before them not counted. */
    long rows();
}
