package dev.assay.catalog.file;

import dev.assay.contracts.http.RowProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The rows of a file that cannot be taken: all are counted, the first found are kept. */
final class BadRows {

    private static final int KEPT = 100;

    private final List<RowProblem> first = new ArrayList<>();
    private long count;

    void add(long line, String message) {
        count++;
        if (first.size() < KEPT) {
            first.add(new RowProblem(line, message, null));
        }
    }

    long count() {
        return count;
    }

    /** Those that are kept, by line. */
    List<RowProblem> first() {
        return first.stream().sorted(Comparator.comparingLong(RowProblem::line)).toList();
    }
}
