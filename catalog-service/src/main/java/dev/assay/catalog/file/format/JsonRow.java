package dev.assay.catalog.file.format;

import dev.assay.catalog.file.text.Utf8;
import dev.assay.contracts.http.RowProblem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * The values of one JSON object as text: strings as they are, numbers and nested values as written, the latter without blanks; a
 * null is no value.
 */
final class JsonRow {

    /** The row's length is limited already. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final JsonColumns columns;
    private byte[] bytes = new byte[8_192];
    private int length;
    private long line;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private boolean[] numbers = new boolean[64];
    private boolean[] seen = new boolean[64];

    JsonRow(JsonColumns columns) {
        this.columns = columns;
    }

    /** Reads an object; why it cannot be taken, else null. */
    @Nullable RowProblem read(long onLine, byte[] from, int offset, int size) {
        var known = columns.count();
        clear();
        line = onLine;
        @Nullable RowProblem problem;
        try (var parser = JSON.createParser(ObjectReadContext.empty(), from, offset, size)) {
            problem = object(parser, from, offset);
        } catch (JacksonException malformed) {
            problem = problem("bad-json", column(malformed.getLocation(), from, offset), reason(malformed));
        }
        if (problem != null) {
            columns.forgetFrom(known);
        }
        return problem;
    }

    /** In words for people: the library ends some of its own with where its input comes from, in brackets. */
    private static String reason(JacksonException malformed) {
        var words = malformed.getOriginalMessage();
        if (words.startsWith("Unexpected end-of-input")) {
            return "the line ends before its object does. Write each object on one line.";
        }
        var source = words.indexOf("[Source");
        return "no valid JSON: " + (source < 0 ? words : words.substring(0, words.lastIndexOf(" (", source)) + ".");
    }

    byte[] bytes() {
        return bytes;
    }

    int start(int column) {
        return column < starts.length ? starts[column] : 0;
    }

    int end(int column) {
        return column < ends.length ? ends[column] : 0;
    }

    boolean isNumber(int column) {
        return column < numbers.length && numbers[column];
    }

    private @Nullable RowProblem object(JsonParser parser, byte[] from, int offset) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return problem(
                    "bad-json",
                    column(parser.currentTokenLocation(), from, offset),
                    "the line is no object. Write one object per line.");
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var key = parser.currentName();
            if (key.isBlank()) {
                return problem(
                        "bad-json",
                        column(parser.currentTokenLocation(), from, offset),
                        "a key is blank. Name every value.");
            }
            var column = columns.of(key);
            makeRoom(column);
            if (seen[column]) {
                return problem(
                        "repeated-key",
                        column(parser.currentTokenLocation(), from, offset),
                        "the key '" + shortened(key) + "' is there twice.");
            }
            seen[column] = true;
            starts[column] = length;
            numbers[column] = value(parser, from, offset);
            ends[column] = length;
            if (Utf8.kind(bytes, starts[column], length) != Utf8.Kind.TEXT) {
                return problem(
                        "control-character",
                        column(parser.currentTokenLocation(), from, offset),
                        "the value of '" + shortened(key) + "' has NUL or half a character.");
            }
        }
        if (parser.nextToken() != null) {
            return problem(
                    "bad-json",
                    column(parser.currentTokenLocation(), from, offset),
                    "something follows the object. Write one object per line.");
        }
        return null;
    }

    /** Appends a value; whether it is a number. */
    private boolean value(JsonParser parser, byte[] from, int offset) {
        switch (parser.nextToken()) {
            case VALUE_NULL -> {}
            case START_OBJECT, START_ARRAY -> {
                var start = (int) parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                compact(
                        from,
                        offset + start,
                        offset + (int) parser.currentLocation().getByteOffset());
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                append(parser.getString());
                return true;
            }
            default -> append(parser.getString());
        }
        return false;
    }

    /** Half a surrogate pair becomes a byte that is no UTF-8, so that it is found. */
    private void append(String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        reserve(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
        if (utf8.length > 0 && !wellFormed(text)) {
            bytes[length - 1] = (byte) 0xFF;
        }
    }

    private static boolean wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** Appends JSON as it is written, without the blanks between its parts. */
    private void compact(byte[] from, int start, int end) {
        reserve(end - start);
        var inString = false;
        for (int i = start; i < end; i++) {
            var b = from[i];
            if (!inString && (b == ' ' || b == '\t' || b == '\r' || b == '\n')) {
                continue;
            }
            bytes[length++] = b;
            if (b == '"') {
                inString = !inString;
            } else if (b == '\\' && inString) {
                bytes[length++] = from[++i];
            }
        }
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    private void makeRoom(int column) {
        if (column >= starts.length) {
            starts = Arrays.copyOf(starts, column * 2);
            ends = Arrays.copyOf(ends, column * 2);
            numbers = Arrays.copyOf(numbers, column * 2);
            seen = Arrays.copyOf(seen, column * 2);
        }
    }

    private void clear() {
        length = 0;
        Arrays.fill(starts, 0);
        Arrays.fill(ends, 0);
        Arrays.fill(seen, false);
    }

    private static String shortened(String key) {
        return key.length() <= 60 ? key : key.substring(0, 60) + "…";
    }

    private RowProblem problem(String kind, int column, String what) {
        return new RowProblem(line, "Column " + column + ": " + what, kind);
    }

    /** In characters, from 1; the parser counts bytes. */
    private static int column(@Nullable TokenStreamLocation location, byte[] from, int offset) {
        var column = 1;
        var end = location == null ? offset : offset + (int) location.getByteOffset();
        for (int i = offset; i < end; i++) {
            column += (from[i] & 0xC0) == 0x80 ? 0 : 1;
        }
        return column;
    }
}
