package dev.assay.export.enriched;

import dev.assay.contracts.Reason;
import dev.assay.export.content.Remarks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what could not be delivered as it is; the first of each kind is told with its place. */
final class Remarking {

    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final List<String> losses = new ArrayList<>();
    private long rows;
    private @Nullable String lastRecord;

    private static final class Kind {
        private final String firstRecord;
        private long count;

        Kind(String firstRecord) {
            this.firstRecord = firstRecord;
        }
    }

    /** Notes a value that a record's row does not have, or not as it is. */
    void changed(String recordId, String what) {
        kinds.computeIfAbsent(what, any -> new Kind(recordId)).count++;
        if (!recordId.equals(lastRecord)) {
            rows++;
            lastRecord = recordId;
        }
    }

    /** Notes what is true of a whole column. */
    void ofColumn(String column, @Nullable String loss) {
        if (loss != null) {
            losses.add("Column " + column + ": " + loss + ".");
        }
    }

    Remarks remarks() {
        var told = new ArrayList<String>();
        kinds.forEach((what, kind) ->
                told.add("%,d × %s, first in record %s.".formatted(kind.count, what, kind.firstRecord)));
        told.addAll(losses);
        return told.isEmpty() ? Remarks.NONE : new Remarks(rows, new Reason("values-changed", String.join(" ", told)));
    }
}
