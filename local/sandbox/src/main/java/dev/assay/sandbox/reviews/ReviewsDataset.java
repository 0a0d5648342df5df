package dev.assay.sandbox.reviews;

import dev.assay.sandbox.table.Column;
import dev.assay.sandbox.table.IndexedTable;
import dev.assay.sandbox.table.Row;
import dev.assay.sandbox.text.Draw;
import dev.assay.sandbox.text.PhraseBook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The dataset {@code Product_Reviews}: customers on what they bought. */
public final class ReviewsDataset implements IndexedTable {

    /** The name that queries use. */
    public static final String NAME = "Product_Reviews";

    private static final int SIZE = 240;
    private static final PhraseBook BOOK = PhraseBook.read(ReviewsDataset.class, "reviews.txt");
    private static final LocalDate FIRST = LocalDate.of(2025, 6, 1);
    private static final List<Column> COLUMNS = List.of(
            Column.text("Review_Id", "Review Id"),
            Column.text("Product", "Product"),
            Column.number("Rating", "Rating", 0),
            Column.date("Review_Date", "Review Date", "yyyy-MM-dd"),
            Column.text("Title", "Title"),
            Column.text("Body", "What they say & why"));

    private final Draw draw;

    /** The reviews that belong to a seed. */
    public ReviewsDataset(long seed) {
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
    public int orderedBy() {
        return 0;
    }

    @Override
    public Row row(long number) {
        Objects.checkIndex(number, (long) SIZE);
        return column -> value(column, number, draw.with(number));
    }

    private static Object value(int column, long number, Draw draw) {
        var rating = 1 + draw.with(1).below(5);
        return switch (column) {
            case 0 -> "REV-%05d".formatted(number + 1);
            case 1 -> draw.with(2).of(BOOK.section("products"));
            case 2 -> BigDecimal.valueOf(rating);
            case 3 -> FIRST.plusDays(draw.with(3).below(500)).atStartOfDay();
            case 4 -> filled(draw.with(4).of(BOOK.section("titles " + rating)), draw);
            case 5 -> filled(draw.with(5).of(BOOK.section("bodies " + rating)), draw);
            default -> throw new IndexOutOfBoundsException("A review has no column " + column);
        };
    }

    private static String filled(String phrase, Draw draw) {
        return PhraseBook.fill(
                phrase, Map.of("weeks", Integer.toString(2 + draw.with(6).below(10))));
    }
}
