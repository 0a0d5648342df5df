package dev.assay.catalog.file.format;

import dev.assay.catalog.file.text.BadFile;
import dev.assay.catalog.file.text.TextInput;
import dev.assay.contracts.http.FileFacts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file that is being read, in the encoding, format and dialect that were said or found. */
public final class FileReading {

    private static final int SAMPLE = 262_144;

    /** How JSON begins that is made to be looked at. */
    private static final Pattern SPREAD = Pattern.compile("\\s*\\{\\h*\\R");

    private final TextInput text;
    private final FileFacts.Format format;
    private final RowParser rows;
    private final @Nullable CsvDialect dialect;

    private FileReading(TextInput text, FileFacts.Format format, RowParser rows, @Nullable CsvDialect dialect) {
        this.text = text;
        this.format = format;
        this.rows = rows;
        this.dialect = dialect;
    }

    /**
     * Begins to read a file.
     *
     * @param longestRow bytes of the longest row that is taken, in UTF-8
     * @throws BadFile if how to read it is in doubt, or its header cannot be read
     */
    public static FileReading of(InputStream body, ReadingChoices choices, int longestRow) throws IOException {
        return of(body, choices, longestRow, true);
    }

    /**
     * Begins to read a file of which there may be only the beginning.
     *
     * @param whole whether the file ends where the stream does
     */
    public static FileReading of(InputStream body, ReadingChoices choices, int longestRow, boolean whole)
            throws IOException {
        var text = new TextInput(body, choices.encoding());
        var sample = text.readNBytes(SAMPLE);
        var format = choices.format() == null ? formatOf(sample) : choices.format();
        var window = new ByteWindow(new SequenceInputStream(new ByteArrayInputStream(sample), text), longestRow);
        var defects = new RowDefects(longestRow, () -> text.encoding().name());
        if (format == FileFacts.Format.JSONL) {
            refuseSpread(sample);
            return new FileReading(text, format, new JsonLinesParser(window, defects), null);
        }
        var said = DelimiterLine.of(sample);
        var dialect = dialect(sample, said, whole && sample.length < SAMPLE, choices);
        var rows = new CsvParser(window, dialect, defects);
        if (said != null) {
            rows.passLine();
        }
        rows.readHeader();
        return new FileReading(text, format, rows, dialect);
    }

    /** What the user says counts, then what the file says, then what is found. */
    private static CsvDialect dialect(byte[] sample, @Nullable Character said, boolean whole, ReadingChoices choices) {
        var delimiter = choices.delimiter() == null ? said : choices.delimiter();
        if (delimiter != null && choices.quote() != null) {
            return new CsvDialect(delimiter, choices.quote());
        }
        var table = said == null ? sample : Arrays.copyOfRange(sample, DelimiterLine.LENGTH, sample.length);
        return DialectSearch.find(table, whole, choices.delimitedBy(delimiter));
    }

    /** The rows, after the header. */
    public RowParser rows() {
        return rows;
    }

    /** How the file is read, as far as it has been. */
    public FileFacts facts(long refusedRows) {
        return new FileFacts(
                format,
                text.encoding().name(),
                text.marked(),
                dialect == null ? null : Character.toString(dialect.delimiter()),
                dialect == null ? null : dialect.quoteText(),
                text.bytes(),
                refusedRows);
    }

    /** A file that begins with an object has one per line; no header begins like one. */
    private static FileFacts.Format formatOf(byte[] sample) {
        for (int i = 0; i < sample.length; i++) {
            switch (sample[i]) {
                case ' ', '\t', '\r', '\n' -> {}
                case '{' -> {
                    return FileFacts.Format.JSONL;
                }
                case '[' -> {
                    return array(sample, i);
                }
                default -> {
                    return FileFacts.Format.CSV;
                }
            }
        }
        return FileFacts.Format.CSV;
    }

    private static void refuseSpread(byte[] sample) {
        var head = new String(sample, 0, Math.min(sample.length, 1_000), StandardCharsets.UTF_8);
        if (SPREAD.matcher(head).lookingAt()) {
            throw new BadFile("The file's JSON is spread over several lines. Write each object on a line of its own "
                    + "(JSON Lines), for example with: jq -c . file.json");
        }
    }

    private static FileFacts.Format array(byte[] sample, int from) {
        for (int i = from + 1; i < sample.length; i++) {
            if (sample[i] == '{') {
                throw new BadFile(
                        "The file is one JSON array. Write each of its objects on a line of its own (JSON Lines).");
            }
            if (sample[i] > ' ') {
                break;
            }
        }
        return FileFacts.Format.CSV;
    }
}
