package dev.assay.catalog.file.format;

import java.util.Arrays;

/** Where the values of one CSV row are. */
final class FieldBounds {

    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private boolean[] doubled = new boolean[32];
    private int count;
    private int quoted;

    void clear() {
        count = 0;
        quoted = 0;
    }

    int count() {
        return count;
    }

    int quoted() {
        return quoted;
    }

    int start(int field) {
        return starts[field];
    }

    int end(int field) {
        return ends[field];
    }

    void add(int start, int end) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            doubled = Arrays.copyOf(doubled, count * 2);
        }
        starts[count] = start;
        ends[count] = end;
        doubled[count] = false;
        count++;
    }

    /**
     * @param anyDoubled whether the value has quotes, each written twice
     */
    void addQuoted(int start, int end, boolean anyDoubled) {
        add(start, end);
        doubled[count - 1] = anyDoubled;
        quoted++;
    }

    /** Doubled quotes become single ones, in place. */
    void mendQuotes(byte[] bytes, int base, int quote) {
        for (int field = 0; field < count; field++) {
            if (!doubled[field]) {
                continue;
            }
            var to = base + starts[field];
            for (int from = to; from < base + ends[field]; from++) {
                bytes[to++] = bytes[from];
                if (bytes[from] == quote) {
                    from++;
                }
            }
            ends[field] = to - base;
        }
    }
}
