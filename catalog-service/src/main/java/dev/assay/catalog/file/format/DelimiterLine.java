package dev.assay.catalog.file.format;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line before the header by which Excel is told the delimiter: {@code sep=;}. */
final class DelimiterLine {

    /** Bytes of the line without its end. */
    static final int LENGTH = 5;

    private static final Pattern LINE =
            Pattern.compile("sep=([\\p{ASCII}&&[^\\p{Alnum}\"'\\r\\n]])[\\r\\n]", Pattern.CASE_INSENSITIVE);

    private DelimiterLine() {}

    /** The delimiter that a file begins by saying; null if it does not. */
    static @Nullable Character of(byte[] sample) {
        var line =
                LINE.matcher(new String(sample, 0, Math.min(sample.length, LENGTH + 1), StandardCharsets.ISO_8859_1));
        return line.matches() ? line.group(1).charAt(0) : null;
    }
}
