package dev.assay.sandbox.samples;

import dev.assay.sandbox.table.Column;
import dev.assay.sandbox.table.Row;
import dev.assay.sandbox.table.RowVisitor;
import dev.assay.sandbox.table.Table;
import dev.assay.sandbox.text.Draw;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dataset {@code Field_Notes}, of 500 rows: characters that are escaped somewhere, several values in a field, values that are missing,
 * numbers beyond what a double holds, and keys whose order depends on the collation.
 */
public final class FieldNotesDataset implements Table {

    /** The name that queries use. */
    public static final String NAME = "Field_Notes";

    private static final int SIZE = 500;
    private static final long LARGEST = (1L << 55) - 1;
    private static final LocalDateTime FIRST = LocalDateTime.of(2024, 2, 28, 22, 30, 15);
    private static final List<String> NOTES = List.of(
            "Plain words",
            "R&D said: <b>\"no\"</b>, 'maybe' \\ later",
            "&amp; is not an ampersand here",
            "first line\nsecond line\r\nthird, with a \"quote\"",
            "tab\there; semicolon; comma, and a trailing space ",
            "Grüße aus Köln – 東京 – Ελλάδα – 😀",
            "=1+1",
            "null");
    private static final List<String> TAGS = List.of("roof", "water", "R&D", "a;b", "\"quoted\"", "Öl");
    private static final List<Column> COLUMNS = List.of(
            Column.text("Note_Key", "Note Key"),
            Column.text("Note", "Note & <\"more\"> 'it' \\"),
            Column.text("Author", "Author"),
            Column.texts("Tags", "Tags"),
            Column.number("Big_Number", "Big Number", 0),
            Column.number("Share", "Share", 6),
            Column.date("Visited", "Visited", "yyyy-MM-dd"),
            Column.date("Written_At", "Written At", "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'"));

    private final Draw draw;

    /** The notes that belong to a seed. */
    public FieldNotesDataset(long seed) {
        this.draw = new Draw(seed).with(NAME);
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public long size() {
        return SIZE;
    }

    @Override
    public void scan(RowVisitor visitor) {
        for (var number = 0; number < SIZE; number++) {
            if (!visitor.visit(row(number))) {
                return;
            }
        }
    }

    /** The row of that number, counted from 0. */
    public Row row(int number) {
        return column -> value(column, number, draw.with(number));
    }

    private static @Nullable Object value(int column, int number, Draw draw) {
        return switch (column) {
            case 0 -> key(number);
            case 1 -> NOTES.get(number % NOTES.size());
            case 2 ->
                draw.with(2).onceIn(4) ? null : draw.with(3).of(List.of("Åsa O'Neil", "J. \"Jo\" Smith", "Li & Sons"));
            case 3 -> tags(draw.with(4));
            case 4 ->
                draw.with(5).onceIn(5) ? null : BigDecimal.valueOf(draw.with(6).between(-LARGEST, LARGEST));
            case 5 ->
                draw.with(7).onceIn(6) ? null : BigDecimal.valueOf(draw.with(8).between(0, 1_000_000), 6);
            case 6 ->
                draw.with(9).onceIn(7)
                        ? null
                        : FIRST.toLocalDate().plusDays(number).atStartOfDay();
            case 7 -> FIRST.plusHours(number * 7L).plusNanos(draw.with(10).below(1_000) * 1_000_000L);
            default -> throw new IndexOutOfBoundsException("A note has no column " + column);
        };
    }

    /** Capitals come before small letters by code point, and between them where case does not count. */
    private static String key(int number) {
        return (number % 2 == 0 ? "Note-" : "nOTE-") + "%04d".formatted(number);
    }

    private static @Nullable List<String> tags(Draw draw) {
        var count = draw.below(4);
        return count == 0
                ? null
                : TAGS.subList(draw.with(1).below(TAGS.size() - count + 1), TAGS.size()).stream()
                        .limit(count)
                        .toList();
    }
}
