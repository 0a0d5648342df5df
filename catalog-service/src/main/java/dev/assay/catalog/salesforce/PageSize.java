package dev.assay.catalog.salesforce;

/** How many records the next query asks for: as many as a setting allows, but so few that an answer stays small in memory. */
final class PageSize {

    private static final int BYTES = 4 << 20;
    private static final int FIRST = 500;
    private static final int GROWTH = 4;

    private final int most;
    private int next;

    PageSize(int most) {
        this.most = most;
        this.next = Math.min(FIRST, most);
    }

    int next() {
        return next;
    }

    /** Learns from an answer how large records are. */
    void saw(int records, long bytes) {
        if (records > 0) {
            var fitting = Math.max(1, (long) BYTES * records / Math.max(1, bytes));
            next = (int) Math.min(most, Math.min(fitting, (long) next * GROWTH));
        }
    }
}
