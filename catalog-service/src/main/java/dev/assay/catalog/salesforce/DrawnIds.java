package dev.assay.catalog.salesforce;

import dev.assay.catalog.dataset.Draw;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws record ids at random in one pass over all of them: the same ones for the same seed, whatever the pages. */
final class DrawnIds {

    private static final int PAGE = 10_000;

    private DrawnIds() {}

    /**
     * Draws.
     *
     * @param all reads ids only
     * @return the ids in the records' stable order
     */
    static List<String> of(PagedRecords all, long seed, int size) {
        var draw = new Draw<String>(seed, size);
        var total = all.total();
        @Nullable String cursor = null;
        for (int number = 0; number < total; ) {
            var page = all.read(number, cursor, PAGE);
            page.forEach(row -> draw.offer(row.id(), row.id()));
            number += page.size();
            cursor = all.cursorAfter(page.getLast());
        }
        return draw.drawn();
    }
}
