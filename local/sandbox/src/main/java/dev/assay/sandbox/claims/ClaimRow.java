package dev.assay.sandbox.claims;

import dev.assay.sandbox.table.Row;
import dev.assay.sandbox.text.Draw;

/** A claim as a row: number at once, facts when asked for, the narrative only when it is read. */
record ClaimRow(long number, Draw draw) implements Row {

    @Override
    public Object value(int column) {
        return column == 0 ? Claims.number(number) : fact(column, Claims.draw(draw, number));
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
