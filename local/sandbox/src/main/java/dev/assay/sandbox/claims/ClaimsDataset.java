package dev.assay.sandbox.claims;

import dev.assay.sandbox.table.Column;
import dev.assay.sandbox.table.IndexedTable;
import dev.assay.sandbox.table.Row;
import dev.assay.sandbox.text.Draw;
import java.util.List;
import java.util.Objects;

/**
 * The dataset {@code Insurance_Claims}: as many claims as asked for, the same ones for the same seed. Row <i>i</i> does not depend on how
 * many rows there are.
 */
public final class ClaimsDataset implements IndexedTable {

    /** The name that queries use. */
    public static final String NAME = "Insurance_Claims";

    /** The most rows that claim numbers of seven digits can tell apart. */
    public static final long MOST_ROWS = 9_999_999;

    private static final List<Column> COLUMNS = List.of(
            Column.text("Claim_Number", "Claim Number"),
            Column.text("Claimant_Name", "Claimant Name"),
            Column.text("Policy_Type", "Policy Type"),
            Column.text("State", "State"),
            Column.date("Loss_Date", "Loss Date", "yyyy-MM-dd"),
            Column.date("Reported_Date", "Reported Date", "yyyy-MM-dd"),
            Column.number("Claim_Amount", "Claim Amount", 2),
            Column.number("Deductible", "Deductible", 0),
            Column.text("Status", "Status"),
            Column.text("Narrative", "Narrative"));

    private final long size;
    private final Draw draw;

    /**
     * The dataset of that many rows.
     *
     * @throws IllegalArgumentException when there would be no row or more than {@link #MOST_ROWS}
     */
    public ClaimsDataset(long size, long seed) {
        if (size < 1 || size > MOST_ROWS) {
            throw new IllegalArgumentException("There can be 1 to " + MOST_ROWS + " claims, not " + size);
        }
        this.size = size;
        this.draw = new Draw(seed);
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int orderedBy() {
        return 0;
    }

    @Override
    public Row row(long number) {
        Objects.checkIndex(number, size);
        return new ClaimRow(number, draw.with(number));
    }

    /** The facts of a row, counted from 0. */
    public Claim claim(long number) {
        Objects.checkIndex(number, size);
        return Claims.draw(draw.with(number), number);
    }

    /** The narrative of a row, counted from 0. */
    public String narrative(long number) {
        return Narrative.tell(claim(number), draw.with(number));
    }
}
