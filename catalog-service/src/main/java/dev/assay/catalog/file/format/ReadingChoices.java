package dev.assay.catalog.file.format;

import dev.assay.contracts.http.FileFacts;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * How a user says that a file is to be read. What is absent is found in the file.
 *
 * @param delimiter the ASCII character between values of a CSV
 * @param quote the ASCII character around values of a CSV, or {@link #NO_QUOTE}
 */
public record ReadingChoices(
        FileFacts.@Nullable Format format,
        @Nullable Character delimiter,
        @Nullable Integer quote,
        @Nullable Charset encoding) {

    /** Values of the CSV are never quoted. */
    public static final int NO_QUOTE = CsvDialect.NO_QUOTE;

    /** Everything is found in the file. */
    public static final ReadingChoices NONE = new ReadingChoices(null, null, null, null);

    ReadingChoices delimitedBy(@Nullable Character other) {
        return new ReadingChoices(format, other, quote, encoding);
    }
}
