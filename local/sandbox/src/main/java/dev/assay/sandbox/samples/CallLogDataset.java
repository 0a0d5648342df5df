package dev.assay.sandbox.samples;

import dev.assay.sandbox.table.Column;
import dev.assay.sandbox.table.Row;
import dev.assay.sandbox.table.RowVisitor;
import dev.assay.sandbox.table.Table;
import dev.assay.sandbox.text.Draw;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The dataset {@code Call_Log}, of 600 rows: no field tells the rows apart, and every row is there two or three times. */
public final class CallLogDataset implements Table {

    /** The name that queries use. */
    public static final String NAME = "Call_Log";

    private static final int SIZE = 600;
    private static final int DIFFERENT = 240;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final List<String> AGENTS = List.of("Ada", "Grace", "Linus", "Margaret");
    private static final List<String> TOPICS = List.of("Billing", "Claim status", "New policy", "Complaint");
    private static final List<String> REMARKS =
            List.of("Caller hung up.", "Sent the form by post.", "Will call back on Monday.", "Transferred to claims.");
    private static final List<Column> COLUMNS = List.of(
            Column.text("Agent", "Agent"),
            Column.text("Topic", "Topic"),
            Column.date("Call_Date", "Call Date", "yyyy-MM-dd"),
            Column.number("Minutes", "Minutes", 0),
            Column.text("Remark", "Remark"));

    private final Draw draw;

    /** The calls that belong to a seed. */
    public CallLogDataset(long seed) {
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

    private Row row(int number) {
        var same = draw.with(number % DIFFERENT);
        return column -> switch (column) {
            case 0 -> same.with(1).of(AGENTS);
            case 1 -> same.with(2).of(TOPICS);
            case 2 -> FIRST.plusDays(same.with(3).below(60)).atStartOfDay();
            case 3 -> BigDecimal.valueOf(1 + same.with(4).below(40));
            case 4 -> same.with(5).of(REMARKS);
            default -> throw new IndexOutOfBoundsException("A call has no column " + column);
        };
    }
}
