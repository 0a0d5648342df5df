package dev.assay.catalog.plan;

import dev.assay.contracts.topic.RecordsWanted;
import java.util.ArrayList;
import java.util.List;

/**
 * The next few of the numbers that are wanted once more.
 *
 * @param ranges at most as many numbers as fit a transaction
 * @param next the first number after them that is to be looked at
 * @param last whether none is left after them
 */
record WantedPart(List<RecordsWanted.Range> ranges, int next, boolean last) {

    /**
     * @param wanted ascending and disjoint
     * @param from numbers below it are planned already
     * @param most numbers
     */
    static WantedPart of(List<RecordsWanted.Range> wanted, int from, int most) {
        var part = new ArrayList<RecordsWanted.Range>();
        var left = most;
        for (var range : wanted) {
            var begin = Math.max(range.from(), from);
            if (begin >= range.to()) {
                continue;
            }
            if (left == 0) {
                return new WantedPart(part, begin, false);
            }
            var end = (int) Math.min(range.to(), (long) begin + left);
            part.add(new RecordsWanted.Range(begin, end));
            left -= end - begin;
            if (end < range.to()) {
                return new WantedPart(part, end, false);
            }
        }
        return new WantedPart(part, from, true);
    }
}
