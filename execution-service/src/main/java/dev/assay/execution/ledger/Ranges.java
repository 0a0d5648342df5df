package dev.assay.execution.ledger;

import dev.assay.contracts.topic.RecordsWanted.Range;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Record numbers as ranges, ascending and disjoint. */
final class Ranges {

    private Ranges() {}

    /**
     * The set bits as ranges, neighbours over a border joined.
     *
     * @param base number of the first bit
     * @param into where they are added
     * @param most ranges it may hold; what does not fit is left for later
     */
    static void addTo(List<Range> into, BitSet bits, int base, int most) {
        for (int from = bits.nextSetBit(0); from >= 0; ) {
            var to = bits.nextClearBit(from);
            if (!into.isEmpty() && into.getLast().to() == base + from) {
                into.set(into.size() - 1, new Range(into.getLast().from(), base + to));
            } else if (into.size() < most) {
                into.add(new Range(base + from, base + to));
            } else {
                return;
            }
            from = bits.nextSetBit(to);
        }
    }

    /** Adds a number past all that are there. */
    static void append(List<Range> into, int number) {
        if (!into.isEmpty() && into.getLast().to() == number) {
            into.set(into.size() - 1, new Range(into.getLast().from(), number + 1));
        } else {
            into.add(new Range(number, number + 1));
        }
    }

    /** The part of the ranges within a span of numbers, as bits counted from its first. */
    static BitSet within(List<Range> ranges, int base, int size) {
        var bits = new BitSet();
        for (var range : ranges) {
            var from = Math.max(range.from(), base);
            var to = Math.min(range.to(), base + size);
            if (from < to) {
                bits.set(from - base, to - base);
            }
        }
        return bits;
    }

    /** The numbers of all ranges, each alone. */
    static List<Integer> numbers(List<Range> ranges) {
        var numbers = new ArrayList<Integer>();
        for (var range : ranges) {
            for (int number = range.from(); number < range.to(); number++) {
                numbers.add(number);
            }
        }
        return numbers;
    }
}
