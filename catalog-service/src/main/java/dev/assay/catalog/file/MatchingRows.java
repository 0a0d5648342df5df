package dev.assay.catalog.file;

import dev.assay.catalog.file.FileRecords.RowNumbers;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The rows that a filter leaves, a bit for each row. Which row a number is, is found by a sum every few thousand rows and counting
 * from there, so any number is found as quickly as any other.
 */
final class MatchingRows implements RowNumbers {

    private static final int WORDS = 64;

    private final BitSet rows = new BitSet();
    private int total;
    private long[] words = {};
    private int[] before = {};

    /** Adds a row that comes after all before. */
    void add(int row) {
        rows.set(row);
        total++;
    }

    /** These, once all are added. */
    MatchingRows counted() {
        words = rows.toLongArray();
        before = new int[words.length / WORDS + 1];
        var sum = 0;
        for (int word = 0; word < words.length; word++) {
            if (word % WORDS == 0) {
                before[word / WORDS] = sum;
            }
            sum += Long.bitCount(words[word]);
        }
        return this;
    }

    @Override
    public int total() {
        return total;
    }

    @Override
    public int row(int number) {
        var block = block(number);
        var left = number - before[block];
        var word = block * WORDS;
        for (var bits = Long.bitCount(words[word]); bits <= left; bits = Long.bitCount(words[word])) {
            left -= bits;
            word++;
        }
        var rest = words[word];
        for (; left > 0; left--) {
            rest &= rest - 1;
        }
        return word * Long.SIZE + Long.numberOfTrailingZeros(rest);
    }

    /** The last block that begins at or before a number; of several that begin there, the last one has it. */
    private int block(int number) {
        var used = (words.length + WORDS - 1) / WORDS;
        var found = Arrays.binarySearch(before, 0, used, number);
        if (found < 0) {
            return -found - 2;
        }
        while (found + 1 < used && before[found + 1] == number) {
            found++;
        }
        return found;
    }
}
