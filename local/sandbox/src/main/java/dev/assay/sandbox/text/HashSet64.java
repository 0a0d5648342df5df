package dev.assay.sandbox.text;

import java.util.Arrays;

/** A set of 64-bit hashes, 16 to 32 bytes each, for counting millions of different things. Safe for many threads. */
public final class HashSet64 {

    private static final int FIRST_CAPACITY = 1 << 10;

    private long[] slots = new long[FIRST_CAPACITY];
    private int size;

    /** Adds a hash; answers whether it is new. */
    public synchronized boolean add(long hash) {
        var value = hash == 0 ? 1 : hash;
        if (!place(slots, value)) {
            return false;
        }
        size++;
        if (size * 2 > slots.length) {
            grow();
        }
        return true;
    }

    /** How many different hashes there are. */
    public synchronized int size() {
        return size;
    }

    /** Forgets all of them. */
    public synchronized void clear() {
        slots = new long[FIRST_CAPACITY];
        size = 0;
    }

    private void grow() {
        var larger = new long[slots.length * 2];
        Arrays.stream(slots).filter(value -> value != 0).forEach(value -> place(larger, value));
        slots = larger;
    }

    private static boolean place(long[] slots, long value) {
        var slot = (int) (value >>> 7) & (slots.length - 1);
        while (slots[slot] != 0) {
            if (slots[slot] == value) {
                return false;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = value;
        return true;
    }
}
