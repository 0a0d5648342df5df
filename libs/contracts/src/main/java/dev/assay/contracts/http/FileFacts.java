package dev.assay.contracts.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How a file was read: found in the file, or as the user said.
 *
 * @param format what kind of file it is
 * @param encoding name of the character encoding, for example {@code UTF-8}
 * @param byteOrderMark whether the file began with one
 * @param delimiter the character between values of a CSV
 * @param quote the character around values of a CSV
 * @param bytes size of the file
 * @param refusedRows rows that were left out; 0 when none was
 */
public record FileFacts(
        Format format,
        String encoding,
        boolean byteOrderMark,
        @Nullable String delimiter,
        @Nullable String quote,
        long bytes,
        long refusedRows) {

    /** What kind of file it is. */
    public enum Format {
        @JsonProperty("csv")
        CSV,

        /** A JSON object per line. */
        @JsonProperty("jsonl")
        JSONL
    }
}
