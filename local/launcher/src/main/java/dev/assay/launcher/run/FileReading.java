package dev.assay.launcher.run;

import dev.assay.launcher.Trouble;
import dev.assay.launcher.client.Datasets;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How a file is to be read, where the user knows better than the file tells. */
final class FileReading {

    /** As the server spells them when it asks for one. */
    private static final Map<String, String> DELIMITERS =
            Map.of("comma", ",", "semicolon", ";", "tab", "\t", "\\t", "\t", "pipe", "|", "space", " ");

    private static final Map<String, String> QUOTES = Map.of("double", "\"", "single", "'", "none", "none");

    private FileReading() {}

    static Datasets.FileWish wish(RecordOptions options, String idField) {
        var format = options.fileFormat;
        if (format == RecordOptions.FileFormat.JSONL && (options.delimiter != null || options.quote != null)) {
            throw Trouble.usage("JSON Lines have no --delimiter and no --quote.");
        }
        return new Datasets.FileWish(
                idField,
                options.repeatedIds,
                options.skipBadRows,
                format == null ? null : format.name().toLowerCase(Locale.ROOT),
                encoding(options.encoding),
                sign("--delimiter", options.delimiter, DELIMITERS),
                sign("--quote", options.quote, QUOTES));
    }

    static void mustBeSilent(RecordOptions options) {
        if (options.fileFormat != null
                || options.encoding != null
                || options.delimiter != null
                || options.quote != null
                || options.skipBadRows
                || options.refusedRows != null) {
            throw Trouble.usage("--file-format, --encoding, --delimiter, --quote, --skip-bad-rows and --refused-rows "
                    + "speak of a file. Say which one: --file.");
        }
    }

    private static @Nullable String encoding(@Nullable String name) {
        if (name == null) {
            return null;
        }
        try {
            return Charset.forName(name).name();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Trouble.usage("There is no encoding " + name
                    + " (--encoding). Common ones: UTF-8, UTF-16LE, windows-1252, ISO-8859-1.");
        }
    }

    private static @Nullable String sign(String option, @Nullable String said, Map<String, String> words) {
        if (said == null) {
            return null;
        }
        var meant = words.getOrDefault(said.toLowerCase(Locale.ROOT), said);
        if (meant.length() != 1 && !words.containsValue(meant)) {
            throw Trouble.usage(option + " has to be one character, or one of the words "
                    + String.join(", ", new TreeSet<>(words.keySet())) + ", not \"" + said + "\".");
        }
        return meant;
    }
}
