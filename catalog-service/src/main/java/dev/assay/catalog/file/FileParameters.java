package dev.assay.catalog.file;

import dev.assay.catalog.file.format.ReadingChoices;
import dev.assay.contracts.http.FileFacts;
import dev.assay.service.problem.ProblemException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a user says of a file, as request parameters spell it; what is absent or empty is found in the file. */
final class FileParameters {

    private FileParameters() {}

    static ReadingChoices choices(
            @Nullable String format, @Nullable String delimiter, @Nullable String quote, @Nullable String encoding) {
        return new ReadingChoices(
                format == null || format.isBlank() ? null : format(format),
                delimiter == null || delimiter.isEmpty() ? null : delimiter(delimiter),
                quote == null || quote.isBlank() ? null : quote(quote),
                encoding == null || encoding.isBlank() ? null : encoding(encoding.strip()));
    }

    /** Whether bad rows are to be left out. */
    static boolean skip(String badRows) {
        return switch (badRows) {
            case "refuse" -> false;
            case "skip" -> true;
            default -> throw bad("badRows is 'refuse' or 'skip', not '" + badRows + "'.");
        };
    }

    private static FileFacts.Format format(String format) {
        return switch (format.strip().toLowerCase(Locale.ROOT)) {
            case "csv" -> FileFacts.Format.CSV;
            case "jsonl" -> FileFacts.Format.JSONL;
            default -> throw bad("format is 'csv' or 'jsonl', not '" + format + "'.");
        };
    }

    private static char delimiter(String delimiter) {
        return switch (delimiter.toLowerCase(Locale.ROOT)) {
            case "comma" -> ',';
            case "semicolon" -> ';';
            case "tab", "\\t" -> '\t';
            case "pipe" -> '|';
            case "space" -> ' ';
            default -> {
                if (delimiter.length() != 1 || !partsValues(delimiter.charAt(0))) {
                    throw bad("delimiter is one ASCII character other than a quote, a letter or a digit, or 'comma',"
                            + " 'semicolon', 'tab', 'pipe' or 'space', not '" + delimiter + "'.");
                }
                yield delimiter.charAt(0);
            }
        };
    }

    private static boolean partsValues(char character) {
        return character > 0
                && character < 0x7F
                && character != '\n'
                && character != '\r'
                && character != '"'
                && character != '\''
                && !Character.isLetterOrDigit(character);
    }

    private static int quote(String quote) {
        return switch (quote.strip().toLowerCase(Locale.ROOT)) {
            case "double", "\"" -> '"';
            case "single", "'" -> '\'';
            case "none" -> ReadingChoices.NO_QUOTE;
            default -> throw bad("quote is 'double', 'single' or 'none', not '" + quote + "'.");
        };
    }

    private static Charset encoding(String encoding) {
        try {
            return Charset.forName(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw bad("There is no encoding '" + encoding
                    + "'. Common ones are UTF-8, UTF-16LE, UTF-16BE, windows-1252, ISO-8859-1, windows-1250,"
                    + " Shift_JIS.");
        }
    }

    private static ProblemException bad(String detail) {
        return new ProblemException(400, "bad-parameter", detail);
    }
}
