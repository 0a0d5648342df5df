package dev.assay.sandbox.claims;

import dev.assay.sandbox.table.Row;
import dev.assay.sandbox.text.Draw;
import org.jspecify.annotations.Nullable;

/** A claim as a row: number at once, facts when asked for, the narrative only when it is read. */
final class ClaimRow implements Row {

    private final long number;
    private final Draw draw;
    private @Nullable Claim claim;

    ClaimRow(long number, Draw draw) {
        this.number = number;
        this.draw = draw;
    }

    @Override
    public Object value(int column) {
        return column == 0 ? Claims.number(number) : fact(column, claim());
    }

    /** Drawn once; where two threads do it at once, they draw the same. */
    private Claim claim() {
        var drawn = claim;
        if (drawn == null) {
            drawn = Claims.draw(draw, number);
            claim = drawn;
        }
        return drawn;
    }

    private Object fact(int column, Claim claim) {
        return switch (column) {
            case 1 -> claim.claimantName();
            case 2 -> claim.policyType();
            case 3 -> claim.state();
            case 4 -> claim.lossDate().atStartOfDay();
            case 5 -> claim.reportedDate().atStartOfDay();
            case 6 -> claim.amount();
            case 7 -> claim.deductible();
            case 8 -> claim.status();
            case 9 -> Narrative.tell(claim, draw);
            default -> throw new IndexOutOfBoundsException("A claim has no column " + column);
        };
    }
}
