package dev.assay.execution.worker.limit;

import dev.assay.execution.worker.limit.PermitLeases.Lease;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Divides a cap among the slots that want a part of it: nobody gets more than they want, nobody is kept below an even share. */
final class Sharing {

    private Sharing() {}

    /**
     * What one slot is due.
     *
     * @param cap what there is
     * @param own what the slot holds and wants
     * @param others what the other slots hold and want
     */
    static int due(int cap, Lease own, List<Lease> others) {
        var claims = new ArrayList<>(others);
        claims.add(own);
        claims.sort(order(cap < claims.size()));
        var left = cap;
        for (int i = 0; i < claims.size(); i++) {
            var claim = claims.get(i);
            var due = Math.min(claim.wanted(), left / (claims.size() - i));
            if (claim.slot().equals(own.slot())) {
                return due;
            }
            left -= due;
        }
        throw new IllegalStateException("a slot is among its own claims");
    }

    /** The last get what is left over. When there is too little for everybody they take turns: who holds least comes last. */
    private static Comparator<Lease> order(boolean inTurns) {
        var byWish = Comparator.comparingInt(Lease::wanted);
        return (inTurns
                        ? byWish.thenComparing(
                                Comparator.comparingInt(Lease::count).reversed())
                        : byWish)
                .thenComparing(Lease::slot);
    }
}
