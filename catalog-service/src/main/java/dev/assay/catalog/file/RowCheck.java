package dev.assay.catalog.file;

import dev.assay.catalog.dataset.Nearest;
import dev.assay.catalog.file.format.RowParser;
import dev.assay.catalog.file.text.BadFile;
import dev.assay.contracts.http.DatasetField;
import dev.assay.contracts.http.RowProblem;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;

/** Reads the rows of a file, sets the good ones aside, reports the bad ones. */
final class RowCheck {

    private final RowParser parser;
    private final StagedRows rows;
    private final RefusedRows refused;
    private final ColumnTypes types = new ColumnTypes();
    private final RowBytes encoded = new RowBytes();

    RowCheck(RowParser parser, StagedRows rows, RefusedRows refused) {
        this.parser = parser;
        this.rows = rows;
        this.refused = refused;
    }

    void readAll() throws IOException {
        while (nextGood()) {
            take();
        }
    }

    /**
     * Reads all rows and checks that each has an id that no other has.
     *
     * @return the numbers of the rows that repeat an id; none where no row could be read
     * @throws BadFile if there is no such column
     */
    BitSet readAll(String idField) throws IOException {
        var column = -1;
        try (var duplicates = new DuplicateIds()) {
            while (nextGood()) {
                column = column < 0 ? column(idField) : column;
                if (column < 0 || parser.start(column) == parser.end(column)) {
                    refused.add(new RowProblem(
                            parser.line(), "The row has no value in the id column '" + idField + "'.", "missing-id"));
                    continue;
                }
                duplicates.observe(parser, column);
                take();
            }
            if (parser.columns().isEmpty()) {
                return new BitSet();
            }
            if (column(idField) < 0) {
                throw new BadFile("The file has no column '" + idField + "' to identify records by."
                        + Nearest.hint(idField, parser.columns()));
            }
            return duplicates.find(rows, column, refused);
        }
    }

    /** The fields with their types, once all rows are read. */
    List<DatasetField> fields() {
        return types.fields(parser.columns());
    }

    private int column(String name) {
        return parser.columns().indexOf(name);
    }

    private boolean nextGood() throws IOException {
        while (parser.next()) {
            var problem = parser.problem();
            if (problem == null) {
                return true;
            }
            refused.add(problem);
        }
        return false;
    }

    private void take() throws IOException {
        types.observe(parser);
        rows.add(parser.line(), encoded.encode(parser));
    }
}
