package dev.assay.catalog.file.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;

/**
 * How well a dialect fits the beginning of a file.
 *
 * @param columns names in the header; 0 if it cannot be read
 * @param rows rows after the header
 * @param good rows with as many values as the header
 * @param broken rows whose quotes are broken
 * @param quoted rows with values in quotes
 */
record Trial(CsvDialect dialect, int columns, int rows, int good, int broken, int quoted) {

    private static final int MOST_ROWS = 1_000;

    /**
     * Tries a dialect.
     *
     * @param whole whether the sample is all of the file; else its last row may be cut off, and does not count
     */
    static Trial of(CsvDialect dialect, byte[] sample, boolean whole) {
        try {
            return read(dialect, sample, whole);
        } catch (IOException e) {
            throw new IllegalStateException("Memory cannot fail to be read", e);
        }
    }

    private static Trial read(CsvDialect dialect, byte[] sample, boolean whole) throws IOException {
        var parser = new CsvParser(
                new ByteWindow(new ByteArrayInputStream(sample), sample.length + 1),
                dialect,
                new RowDefects(sample.length, () -> "UTF-8"));
        var columns = parser.next() && parser.problem() == null ? named(CsvHeader.names(parser)) : 0;
        var rows = 0;
        var good = 0;
        var broken = 0;
        var quoted = parser.quotedValues() > 0 ? 1 : 0;
        while (rows < MOST_ROWS && parser.next() && (whole || !parser.atEnd())) {
            var problem = parser.problem();
            if (!whole && problem != null && "unclosed-quote".equals(problem.kind())) {
                break;
            }
            rows++;
            good += problem == null && parser.values() == columns ? 1 : 0;
            broken += problem != null && String.valueOf(problem.kind()).endsWith("quote") ? 1 : 0;
            quoted += problem == null && parser.quotedValues() > 0 ? 1 : 0;
        }
        return new Trial(dialect, columns, rows, good, broken, quoted);
    }

    /** A header with names missing or repeated is none, unless it is the only way to see the file. */
    private static int named(List<String> names) {
        return names.size() > 1 && new HashSet<>(names).size() < names.size() - 1 ? 0 : names.size();
    }

    /** The share of rows that fit. */
    double fit() {
        return rows == 0 ? 1 : (double) good / rows;
    }

    /** More for more rows that fit, and for more columns: that every row has many values alike is no chance. */
    double score() {
        return columns == 0 ? 0 : fit() * (1 - 1.0 / columns);
    }
}
