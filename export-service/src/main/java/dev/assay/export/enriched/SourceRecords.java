package dev.assay.export.enriched;

import org.jspecify.annotations.Nullable;

/** The records of a run as their source has them, in the order of their numbers in the run. */
public interface SourceRecords {

    /** The records from a number on. */
    Cursor from(int number);

    /** Gives one record after the other. */
    interface Cursor extends AutoCloseable {

        /**
         * The next record; absent after the last one.
         *
         * @throws dev.assay.export.content.Unfit if the source cannot give it any more
         */
        @Nullable SourceRecord next();

        @Override
        void close();
    }
}
