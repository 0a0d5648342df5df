package dev.assay.catalog.file;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.assay.contracts.http.RowProblem;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** All refused rows of a file, as they are kept: with the version that was taken without them, or for a day if none was. */
@Component
class RefusalReports {

    private static final int ROWS_IN_PART = 1_000;
    private static final Duration KEPT = Duration.ofDays(1);

    private final MongoOperations store;

    RefusalReports(MongoOperations store) {
        this.store = store;
    }

    /** Keeps the rows of a file that was refused; the report's id. */
    String keep(RefusedRows rows) throws IOException {
        var report = new RefusalReport(UUID.randomUUID().toString(), Instant.now());
        store.insert(report);
        write(report.id(), rows);
        return report.id();
    }

    /** Keeps rows under an id that somebody else remembers. */
    void write(String id, RefusedRows rows) throws IOException {
        var part = new Part(id);
        rows.each(part::add);
        part.flush();
    }

    boolean exists(String id) {
        return store.exists(query(where("_id").is(id)), RefusalReport.class);
    }

    /** Visits all rows by line; none if there is no report. */
    void each(String id, RefusedRows.Visitor visitor) throws IOException {
        for (int number = 0; ; number++) {
            var part = store.findById(NumberedParts.idOf(id, number), RefusedPart.class);
            if (part == null) {
                return;
            }
            for (var row : part.rows()) {
                visitor.row(row);
            }
        }
    }

    /** Removes the rows that are kept under an id. */
    void removeRows(String id) {
        NumberedParts.remove(store, id, RefusedPart.class);
    }

    /** Removes what was kept long enough; the rows first, so that what is left of them is found again. */
    void sweep() {
        var old = query(where("createdAt").lt(Instant.now().minus(KEPT)));
        for (var report : store.find(old, RefusalReport.class)) {
            removeRows(report.id());
            store.remove(query(where("_id").is(report.id())), RefusalReport.class);
        }
    }

    /** Gathers rows into documents. */
    private final class Part {

        private final String reportId;
        private final List<RowProblem> rows = new ArrayList<>();
        private int number;

        private Part(String reportId) {
            this.reportId = reportId;
        }

        private void add(RowProblem row) {
            rows.add(row);
            if (rows.size() == ROWS_IN_PART) {
                flush();
            }
        }

        private void flush() {
            if (!rows.isEmpty()) {
                store.insert(new RefusedPart(NumberedParts.idOf(reportId, number++), List.copyOf(rows)));
                rows.clear();
            }
        }
    }
}
